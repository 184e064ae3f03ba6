package org.sitrep;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.FeatureStructure;
import org.apache.uima.cas.Type;
import org.apache.uima.cas.text.AnnotationFS;
import org.apache.uima.jcas.JCas;
import org.jspecify.annotations.Nullable;
import org.sitrep.read.InputException;
import org.sitrep.read.PublishedDate;
import org.sitrep.type.Article;
import org.sitrep.type.Mention;

/**
 * The view of a host's CAS that Sitrep reads and adds to, through nothing but the CAS interface.
 */
final class HostView {

  /** HeidelTime's document creation time. */
  private static final String DCT = "de.unihd.dbs.uima.types.heideltime.Dct";

  private final CAS view;
  private final HostTypes types;

  /**
   * Where a mention stands; of a kind there is one at a place.
   *
   * @param type the host's
   */
  private record Place(Type type, int begin, int end) {}

  HostView(CAS view, HostTypes types) {
    this.view = view;
    this.types = types;
  }

  String text() throws HostException {
    String text = view.getDocumentText();
    if (text == null) {
      throw new HostException(
          "the view %s has no text; set it before, or map another view to Sitrep",
          view.getViewName());
    }
    return text;
  }

  /** The date of the document as an earlier component has set it, or null. */
  @Nullable String published() throws HostException {
    String date = first(Article._TypeName, "published");
    if (date != null) {
      return checked(date, "Article.published");
    }
    String created = first(DCT, "value");
    return created == null
        ? null
        : checked(created.replaceFirst("^(\\d{4})(\\d\\d)(\\d\\d)$", "$1-$2-$3"), "Dct.value");
  }

  private static String checked(String date, String where) throws HostException {
    try {
      return PublishedDate.check(date);
    } catch (InputException e) {
      throw new HostException("%s: %s", where, String.valueOf(e.getMessage()));
    }
  }

  private @Nullable String first(String typeName, String feature) {
    Type type = view.getTypeSystem().getType(typeName);
    if (type == null || type.getFeatureByBaseName(feature) == null) {
      return null;
    }
    for (FeatureStructure found : view.getIndexRepository().getIndexedFSs(type)) {
      String value = found.getStringValue(type.getFeatureByBaseName(feature));
      if (value != null && !value.isBlank()) {
        return value;
      }
    }
    return null;
  }

  /**
   * Adds mentions of some kinds, and of speakers and sources that these point to. One that is there
   * already stays as it is.
   *
   * @param from a CAS of ours with the same text
   * @return those mentions of ours that were added
   */
  List<Mention> add(JCas from, Set<Kind> kinds) {
    Map<Place, FeatureStructure> there = mentionsByPlace();
    Map<Mention, FeatureStructure> copies = new HashMap<>();
    List<Mention> added = new ArrayList<>();
    Deque<Mention> open = wanted(from, kinds);
    while (!open.isEmpty()) {
      Mention mention = open.remove();
      if (!copies.containsKey(mention)) {
        Type type = types.of(mention).type();
        FeatureStructure copy =
            there.isEmpty()
                ? null
                : there.get(new Place(type, mention.getBegin(), mention.getEnd()));
        if (copy == null) {
          copy = view.createAnnotation(type, mention.getBegin(), mention.getEnd());
          added.add(mention);
        }
        copies.put(mention, copy);
        addTargets(mention, kinds, open);
      }
    }
    for (Mention mention : added) {
      FeatureStructure copy = Objects.requireNonNull(copies.get(mention));
      fill(copy, mention, copies);
      view.addFsToIndexes(copy);
    }
    return added;
  }

  /** The mentions of some kinds. */
  private Deque<Mention> wanted(JCas from, Set<Kind> kinds) {
    Deque<Mention> wanted = new ArrayDeque<>();
    for (Mention mention : from.<Mention>getAnnotationIndex(Mention.typeIndexID)) {
      Kind kind = types.of(mention).kind();
      if (kind != null && kinds.contains(kind)) {
        wanted.add(mention);
      }
    }
    return wanted;
  }

  /** Adds what a mention points to, but for mentions of kinds that are not wanted. */
  private void addTargets(Mention mention, Set<Kind> kinds, Deque<Mention> into) {
    for (HostTypes.Pair link : types.of(mention).links()) {
      if (mention.getFeatureValue(link.own()) instanceof Mention target) {
        Kind kind = types.of(target).kind();
        if (kind == null || kinds.contains(kind)) {
          into.add(target);
        }
      }
    }
  }

  private Map<Place, FeatureStructure> mentionsByPlace() {
    Map<Place, FeatureStructure> mentions = new HashMap<>();
    Type mention = view.getTypeSystem().getType(Mention._TypeName);
    for (AnnotationFS found : view.getAnnotationIndex(mention)) {
      mentions.putIfAbsent(new Place(found.getType(), found.getBegin(), found.getEnd()), found);
    }
    return mentions;
  }

  private void fill(FeatureStructure copy, Mention mention, Map<Mention, FeatureStructure> copies) {
    HostTypes.Counterpart counterpart = types.of(mention);
    for (HostTypes.Pair value : counterpart.values()) {
      value.copyValue(mention, copy);
    }
    for (HostTypes.Pair link : counterpart.links()) {
      if (mention.getFeatureValue(link.own()) instanceof Mention target) {
        copy.setFeatureValue(link.host(), copies.get(target));
      }
    }
  }
}
