package org.sitrep.write;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.apache.uima.UIMAFramework;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.Feature;
import org.apache.uima.cas.FeatureStructure;
import org.apache.uima.cas.Type;
import org.apache.uima.cas.TypeSystem;
import org.apache.uima.fit.factory.TypeSystemDescriptionFactory;
import org.apache.uima.jcas.cas.TOP;
import org.apache.uima.jcas.tcas.Annotation;
import org.apache.uima.resource.ResourceInitializationException;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.apache.uima.util.CasCopier;
import org.apache.uima.util.CasCreationUtils;
import org.sitrep.Sitrep;
import org.sitrep.type.Article;

/**
 * A CAS that holds what Sitrep promises of somebody else's CAS, and nothing else: so the host's CAS
 * stays as it is, ids do not depend on what other components made, and all that a feature points to
 * is indexed.
 */
final class PromisedView {

  static final String META_DATA =
      "de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData";

  private static final List<String> DKPRO_TYPES =
      List.of(
          "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity",
          "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence");

  private final TypeSystem hostTypes;
  private final List<String> others;
  private final TypeSystemDescription types;
  private final CAS promised;

  /** The features of each type that point to something. */
  private final Map<Type, List<Feature>> references = new HashMap<>();

  PromisedView(TypeSystem hostTypes, boolean dkproTypes) throws ResourceInitializationException {
    this.hostTypes = hostTypes;
    types = promisedTypes(hostTypes, dkproTypes);
    others = dkproTypes ? DKPRO_TYPES : List.of();
    promised = smallCas(CasCreationUtils.createCas(types, null, null).getTypeSystem());
  }

  /**
   * A CAS that begins with little room: UIMA's own takes 32,768 places, which each reset clears.
   */
  private static CAS smallCas(TypeSystem types) throws ResourceInitializationException {
    Properties tuning = UIMAFramework.getDefaultPerformanceTuningProperties();
    tuning.setProperty(UIMAFramework.CAS_INITIAL_HEAP_SIZE, "1024");
    return CasCreationUtils.createCas(types, null, null, tuning);
  }

  /** Whether it was made for CASes with these types. */
  boolean isOf(TypeSystem types) {
    return hostTypes == types;
  }

  /** The types that stand in the CAS: complete, without imports. */
  TypeSystemDescription types() {
    return types;
  }

  /** The promised part of a view; it is good until the next call. */
  CAS of(CAS view, String documentId) {
    promised.reset();
    boolean initial = view.getViewName().equals(CAS.NAME_DEFAULT_SOFA);
    CAS target = initial ? promised : promised.createView(view.getViewName());
    copyDocumentAnnotation(view, target, documentId);
    target.setDocumentText(view.getDocumentText());
    target.setDocumentLanguage(view.getDocumentLanguage());

    CasCopier copier = new CasCopier(view, target, true);
    Set<TOP> indexed = Collections.newSetFromMap(new IdentityHashMap<>());
    for (TOP source : sources(view)) {
      TOP copy = (TOP) copier.copyFs((FeatureStructure) source);
      if (copy != null && indexed.add(copy)) {
        target.addFsToIndexes(copy);
      }
    }
    indexReferences(target, indexed);
    return target;
  }

  private List<TOP> sources(CAS view) {
    List<TOP> sources = new ArrayList<>();
    Type article = view.getTypeSystem().getType(Article._TypeName);
    if (article != null) {
      sources.addAll(view.getIndexRepository().getIndexedFSs(article));
    }
    sources.addAll(Mentions.of(view));
    for (String name : others) {
      Type other = view.getTypeSystem().getType(name);
      if (other != null) {
        sources.addAll(view.<Annotation>select(other).asList());
      }
    }
    return sources;
  }

  private static void copyDocumentAnnotation(CAS view, CAS target, String documentId) {
    Type type = target.getTypeSystem().getType(META_DATA);
    FeatureStructure copy = target.createAnnotation(type, 0, 0);
    FeatureStructure source = documentAnnotation(view);
    for (Feature feature : type.getFeatures()) {
      Feature given = source.getType().getFeatureByBaseName(feature.getShortName());
      if (given != null && given.getRange().isPrimitive() && !isOffset(feature)) {
        copy.setFeatureValueFromString(feature, source.getFeatureValueAsString(given));
      }
    }
    Feature id = type.getFeatureByBaseName("documentId");
    if (copy.getStringValue(id) == null) {
      copy.setStringValue(id, documentId);
    }
    target.addFsToIndexes(copy);
  }

  private static boolean isOffset(Feature feature) {
    return feature.getShortName().equals(CAS.FEATURE_BASE_NAME_BEGIN)
        || feature.getShortName().equals(CAS.FEATURE_BASE_NAME_END);
  }

  /** The one with metadata, should the view have it beside UIMA's default one. */
  static FeatureStructure documentAnnotation(CAS view) {
    Type type = view.getTypeSystem().getType(META_DATA);
    if (type != null) {
      for (FeatureStructure found : view.getIndexRepository().getIndexedFSs(type)) {
        return found;
      }
    }
    return view.getDocumentAnnotation();
  }

  /** Clients convert offsets only of what is indexed, and refuse files that point elsewhere. */
  private void indexReferences(CAS target, Set<TOP> indexed) {
    Deque<TOP> open = new ArrayDeque<>(indexed);
    while (!open.isEmpty()) {
      TOP from = open.remove();
      for (Feature feature : references.computeIfAbsent(from.getType(), PromisedView::pointing)) {
        if (from.getFeatureValue(feature) instanceof Annotation to && indexed.add(to)) {
          target.addFsToIndexes(to);
          open.add(to);
        }
      }
    }
  }

  private static List<Feature> pointing(Type type) {
    return type.getFeatures().stream()
        .filter(feature -> !feature.getRange().isPrimitive())
        .toList();
  }

  /** Sitrep's own types, and the kinds of mention that a host adds to them. */
  private static TypeSystemDescription promisedTypes(TypeSystem hostTypes, boolean dkproTypes)
      throws ResourceInitializationException {
    List<TypeSystemDescription> parts = new ArrayList<>();
    parts.add(Sitrep.typeSystemDescription());
    if (dkproTypes) {
      parts.add(TypeSystemDescriptionFactory.createTypeSystemDescription("org.sitrep.DkproTypes"));
    }
    TypeSystem own =
        CasCreationUtils.createCas(CasCreationUtils.mergeTypeSystems(parts), null, null)
            .getTypeSystem();
    TypeSystemDescription added = TypeClosure.of(Mentions.kinds(hostTypes), hostTypes, own);
    if (added.getTypes().length > 0) {
      parts.add(added);
    }
    return CasCreationUtils.mergeTypeSystems(parts);
  }
}
