package org.sitrep.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.uima.fit.factory.JCasFactory;
import org.apache.uima.jcas.JCas;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitrep.working.FirstName;

class OwnerNameTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "They met [Bedford]'s mayor.|Bedford",
        "They met New [Bedford]'s mayor.|New Bedford",
        "New [Bedford]'s mayor left.|New Bedford",
        "It rained. Old [Kiln]'s mayor left.|Old Kiln",
        "They met Abbey [Wood]'s mayor.|Abbey Wood",
        "They met Rio de [Vargo]'s mayor.|Rio de Vargo",
        "They met St. [Orla]'s mayor.|St. Orla",
        "In [Bedford]'s name they left.|Bedford",
        "It rained. [Bedford]'s mayor left.|Bedford",
        "They met Norway's [Bedford]'s mayor.|Bedford"
      })
  void a_name_goes_back_to_its_first_word(String marked, String name) throws Exception {
    assertThat(owner(marked)).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Abbey [Wood]'s mayor left.",
        "It rained. Yesterday [Bedford]'s mayor left.",
        "On Monday [Bedford]'s mayor left.",
        "They met Gov. [Tarn]'s local adviser."
      })
  void a_name_whose_first_word_is_not_clear_is_none(String marked) throws Exception {
    assertThat(owner(marked)).isNull();
  }

  @Test
  void a_name_with_somebodys_first_name_is_none() throws Exception {
    JCas jcas = text("They met Old [Miguel]'s mayor.");
    new FirstName(jcas, 13, 19).addToIndexes();
    assertThat(OwnerName.of(jcas, 13, 19)).isNull();
  }

  private static @Nullable String owner(String marked) throws Exception {
    return OwnerName.of(text(marked), marked.indexOf('['), marked.indexOf(']') - 1);
  }

  private static JCas text(String marked) throws Exception {
    JCas jcas = JCasFactory.createJCas("org.sitrep.SitrepTypes", "org.sitrep.WorkingTypes");
    jcas.setDocumentText(marked.replace("[", "").replace("]", ""));
    return jcas;
  }
}
