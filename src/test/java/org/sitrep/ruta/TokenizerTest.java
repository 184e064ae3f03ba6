package org.sitrep.ruta;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.uima.fit.factory.JCasFactory;
import org.apache.uima.fit.factory.TypeSystemDescriptionFactory;
import org.apache.uima.jcas.JCas;
import org.apache.uima.ruta.seed.TextSeeder;
import org.apache.uima.ruta.type.NBSP;
import org.apache.uima.ruta.type.SPACE;
import org.apache.uima.ruta.type.TokenSeed;

class TokenizerTest {

  private final JCas jcas;

  TokenizerTest() throws Exception {
    jcas =
        JCasFactory.createJCas(
            TypeSystemDescriptionFactory.createTypeSystemDescription(
                "org.apache.uima.ruta.engine.BasicTypeSystem"));
  }

  @Property(tries = 300)
  void its_tokens_are_those_of_ruta_without_white_space(@ForAll("texts") String text) {
    List<String> own = new ArrayList<>();
    Tokenizer tokens = new Tokenizer(text.toCharArray());
    while (tokens.next()) {
      own.add(tokens.type() + "[" + tokens.begin() + "," + tokens.end() + "]");
    }
    assertThat(own).isEqualTo(tokensOfRuta(text));
  }

  /** Characters that news holds: Latin, Greek and Cyrillic, punctuation, spaces, an emoji. */
  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(
            Arbitraries.strings().withCharRange(' ', '\u052F').ofMaxLength(6),
            Arbitraries.strings().withCharRange('\u1E00', '\u1FFF').ofMaxLength(3),
            Arbitraries.strings().withCharRange('\u2000', '\u22FF').ofMaxLength(3),
            Arbitraries.of(
                "UAVs",
                "McDonald",
                "1,000-kilometer",
                "R&D;",
                "&amp;",
                "&é;",
                "a&b",
                "\r\n",
                "\t",
                "😀",
                "U.S.-led",
                "é",
                "\uFEFF",
                "\u180E",
                "<Ukraine>",
                "ABc",
                "\u000B",
                "ÉCOLE"))
        .list()
        .ofMaxSize(12)
        .map(parts -> String.join("", parts));
  }

  private List<String> tokensOfRuta(String text) {
    jcas.reset();
    jcas.setDocumentText(text);
    new TextSeeder().seed(text, jcas.getCas());
    return jcas.select(TokenSeed.class)
        .filter(token -> !(token instanceof SPACE || token instanceof NBSP))
        .map(t -> t.getType().getShortName() + "[" + t.getBegin() + "," + t.getEnd() + "]")
        .toList();
  }
}
