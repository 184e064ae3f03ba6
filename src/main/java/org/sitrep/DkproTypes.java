package org.sitrep;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.Feature;
import org.apache.uima.cas.Type;
import org.apache.uima.cas.TypeSystem;
import org.apache.uima.cas.text.AnnotationFS;
import org.apache.uima.jcas.JCas;
import org.jspecify.annotations.Nullable;
import org.sitrep.type.Mention;
import org.sitrep.working.SentenceEnd;

/**
 * Says what Sitrep found in the types of DKPro Core too, which INCEpTION shows by itself. A kind
 * without one of the identifying features, as DirectQuote, has no type there.
 */
final class DkproTypes {

  static final String NAMED_ENTITY = "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity";
  static final String SENTENCE = "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence";

  /** What a mention is identified by: the first that its kind has. */
  private static final List<String> IDENTIFYING = List.of("name", "role", "metres", "value");

  private final CAS view;
  private final Type entity;
  private final Type sentence;

  DkproTypes(CAS view) throws HostException {
    this.view = view;
    this.entity = type(view.getTypeSystem(), NAMED_ENTITY);
    this.sentence = type(view.getTypeSystem(), SENTENCE);
  }

  private static Type type(TypeSystem types, String name) throws HostException {
    Type type = types.getType(name);
    if (type == null) {
      throw new HostException(
          "dkproTypes is set, but the CAS lacks the type %s; merge org/sitrep/DkproTypes.xml into"
              + " its type system",
          name);
    }
    return type;
  }

  /** Adds a NamedEntity for each mention whose kind has a name, an office or a value. */
  void addEntities(Collection<Mention> mentions) {
    for (Mention mention : mentions) {
      for (String name : IDENTIFYING) {
        Feature feature = mention.getType().getFeatureByBaseName(name);
        if (feature != null) {
          AnnotationFS copy = view.createAnnotation(entity, mention.getBegin(), mention.getEnd());
          copy.setStringValue(
              entity.getFeatureByBaseName("value"), mention.getType().getShortName());
          copy.setStringValue(
              entity.getFeatureByBaseName("identifier"), identifier(mention, feature));
          view.addFsToIndexes(copy);
          break;
        }
      }
    }
  }

  private static @Nullable String identifier(Mention mention, Feature feature) {
    if (!feature.getRange().getName().equals(CAS.TYPE_NAME_DOUBLE)) {
      return mention.getFeatureValueAsString(feature);
    }
    double number = mention.getDoubleValue(feature);
    return Double.isNaN(number)
        ? null
        : BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }

  /**
   * Adds the sentences, if the view has none.
   *
   * @param from a CAS in which the rules have found where sentences end
   */
  void addSentences(JCas from) {
    if (!view.getAnnotationIndex(sentence).isEmpty()) {
      return;
    }
    String text = view.getDocumentText();
    int begin = 0;
    for (SentenceEnd last : from.select(SentenceEnd.class)) {
      addSentence(text, begin, last.getEnd());
      begin = Math.max(begin, last.getEnd());
    }
    addSentence(text, begin, text.length());
  }

  private void addSentence(String text, int from, int to) {
    int begin = from;
    int end = to;
    while (begin < end && isSpace(text.charAt(begin))) {
      begin++;
    }
    while (end > begin && isSpace(text.charAt(end - 1))) {
      end--;
    }
    if (begin < end) {
      view.addFsToIndexes(view.createAnnotation(sentence, begin, end));
    }
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
  }
}
