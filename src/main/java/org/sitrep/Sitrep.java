package org.sitrep;

import static org.apache.uima.fit.factory.AnalysisEngineFactory.createEngineDescription;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.uima.UimaContext;
import org.apache.uima.analysis_engine.AnalysisEngineDescription;
import org.apache.uima.analysis_engine.AnalysisEngineProcessException;
import org.apache.uima.fit.component.JCasAnnotator_ImplBase;
import org.apache.uima.fit.descriptor.ConfigurationParameter;
import org.apache.uima.fit.descriptor.ResourceMetaData;
import org.apache.uima.fit.descriptor.TypeCapability;
import org.apache.uima.fit.factory.TypeSystemDescriptionFactory;
import org.apache.uima.jcas.JCas;
import org.apache.uima.resource.ResourceInitializationException;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.jspecify.annotations.Nullable;
import org.sitrep.read.InputException;
import org.sitrep.read.PublishedDate;
import org.sitrep.type.Article;
import org.sitrep.type.Mention;

/**
 * The door for hosts: Sitrep as one analysis engine. It annotates how many drones, how far, when,
 * which officials and who said what in English news.
 *
 * <p>It reads the text of a view and the document's date, and adds mentions to that view; nothing
 * else in the CAS is read, changed or removed. The rules work on a CAS of their own, so neither
 * annotations of others nor a host's many types change what is found, or how fast. What is there
 * already is not added again. An engine serves one thread, as in all of UIMA.
 */
@ResourceMetaData(
    name = "Sitrep",
    description =
        "Annotates how many drones, how far, when, which officials and who said what in English"
            + " news, with normalised values.",
    vendor = "org.sitrep",
    copyright = "Apache License 2.0")
@TypeCapability(
    inputs = {"org.sitrep.type.Article", "org.sitrep.type.Article:published"},
    outputs = {
      "org.sitrep.type.DroneCount",
      "org.sitrep.type.DroneCount:rule",
      "org.sitrep.type.DroneCount:value",
      "org.sitrep.type.DroneCount:upperValue",
      "org.sitrep.type.DroneCount:vague",
      "org.sitrep.type.DroneCount:mod",
      "org.sitrep.type.DroneCount:shared",
      "org.sitrep.type.DroneCount:action",
      "org.sitrep.type.DroneCount:operator",
      "org.sitrep.type.DroneCount:model",
      "org.sitrep.type.DroneCount:outOf",
      "org.sitrep.type.DroneCount:source",
      "org.sitrep.type.DroneCount:date",
      "org.sitrep.type.Distance",
      "org.sitrep.type.Distance:rule",
      "org.sitrep.type.Distance:value",
      "org.sitrep.type.Distance:upperValue",
      "org.sitrep.type.Distance:vague",
      "org.sitrep.type.Distance:mod",
      "org.sitrep.type.Distance:unit",
      "org.sitrep.type.Distance:metres",
      "org.sitrep.type.Distance:upperMetres",
      "org.sitrep.type.Distance:equivalent",
      "org.sitrep.type.Date",
      "org.sitrep.type.Date:rule",
      "org.sitrep.type.Date:timexType",
      "org.sitrep.type.Date:value",
      "org.sitrep.type.Date:mod",
      "org.sitrep.type.Date:quant",
      "org.sitrep.type.Date:freq",
      "org.sitrep.type.Date:beginPoint",
      "org.sitrep.type.Date:endPoint",
      "org.sitrep.type.Official",
      "org.sitrep.type.Official:rule",
      "org.sitrep.type.Official:name",
      "org.sitrep.type.Official:role",
      "org.sitrep.type.Official:affiliation",
      "org.sitrep.type.Official:country",
      "org.sitrep.type.Official:first",
      "org.sitrep.type.DirectQuote",
      "org.sitrep.type.DirectQuote:rule",
      "org.sitrep.type.DirectQuote:partial",
      "org.sitrep.type.DirectQuote:speaker",
      "org.sitrep.type.DirectQuote:speakerName",
      "org.sitrep.type.DirectQuote:cue",
      "org.sitrep.type.DirectQuote:continues",
      "org.sitrep.type.Institution",
      "org.sitrep.type.Institution:rule",
      "org.sitrep.type.Institution:name",
      "org.sitrep.type.Institution:country",
      "org.sitrep.type.Role",
      "org.sitrep.type.Role:rule",
      "org.sitrep.type.Role:role",
      "org.sitrep.type.Role:affiliation",
      "org.sitrep.type.Role:country",
      "org.sitrep.type.Person",
      "org.sitrep.type.Person:rule",
      "org.sitrep.type.Person:name"
    })
public final class Sitrep extends JCasAnnotator_ImplBase {

  /**
   * The kinds that are annotated: any of DroneCount, Distance, Date, Official, DirectQuote. All of
   * them by default. Their mentions are the same as when all are annotated, but a feature is absent
   * that would point to a mention of another kind. Who is quoted or cited (Institution, Role,
   * Person) is annotated where a mention points to it. What only other kinds need does not run:
   * dates or distances alone take a fraction of the time, drone counts nearly all of it, because
   * they are read together with dates, officials and quotations.
   */
  public static final String PARAM_KINDS = "kinds";

  @ConfigurationParameter(
      name = PARAM_KINDS,
      mandatory = false,
      defaultValue = {"DroneCount", "Distance", "Date", "Official", "DirectQuote"})
  private String[] kinds = {};

  /**
   * The date of every document that does not have one itself: an ISO 8601 date or date-time, such
   * as 2025-06-02 or 2025-06-02T08:30:00+03:00. None by default: dates such as Monday then stay
   * under-specified. A document's own date is Article.published, or else HeidelTime's Dct.value.
   */
  public static final String PARAM_PUBLISHED = "published";

  @ConfigurationParameter(name = PARAM_PUBLISHED, mandatory = false)
  private @Nullable String published;

  /**
   * What the texts are: news, whose dates without a year or a month are resolved against the
   * document's date, or narrative, for histories, whose dates are resolved against the text's own
   * flow. News by default, because most users annotate it.
   */
  public static final String PARAM_DOMAIN = "domain";

  @ConfigurationParameter(name = PARAM_DOMAIN, mandatory = false, defaultValue = "news")
  @SuppressWarnings("UnusedVariable") // declared for hosts; DateNormalizer reads it
  private String domain = "news";

  /**
   * Whether people of Sitrep's own roster of office holders (at most 150) are Officials where the
   * text states no office of theirs; true, because news names them so. Their rule id is {@code
   * Official.roster}.
   */
  public static final String PARAM_BUILT_IN_ROSTER = "builtInRoster";

  @ConfigurationParameter(name = PARAM_BUILT_IN_ROSTER, mandatory = false, defaultValue = "true")
  @SuppressWarnings("UnusedVariable") // declared for hosts; OfficialNormalizer reads it
  private boolean builtInRoster = true;

  /**
   * A CSV file of more people, as {@code docs/officials.md} describes it; its rows count before
   * those of the built-in roster, and replace them if {@code builtInRoster} is false. None by
   * default.
   */
  public static final String PARAM_ROSTER_FILE = "rosterFile";

  @ConfigurationParameter(name = PARAM_ROSTER_FILE, mandatory = false)
  @SuppressWarnings("UnusedVariable") // declared for hosts; OfficialNormalizer reads it
  private @Nullable String rosterFile;

  /**
   * The longest text, in UTF-16 code units (Java chars), that is annotated; a longer one is refused
   * with an error, before it takes memory (about 1 kB a unit). At least 1; without limit by
   * default.
   */
  public static final String PARAM_MAX_LENGTH = "maxLength";

  @ConfigurationParameter(name = PARAM_MAX_LENGTH, mandatory = false, defaultValue = "2147483647")
  private int maxLength;

  /**
   * Whether what is found is also annotated in types of DKPro Core, which INCEpTION shows by
   * itself: a NamedEntity for each mention but quotations, with the kind as its value and the name,
   * office, metres or value as its identifier, and Sentence if the view has none. Not by default.
   * The CAS must have these types: those of DKPro, or {@code org/sitrep/DkproTypes.xml}.
   */
  public static final String PARAM_DKPRO_TYPES = "dkproTypes";

  @ConfigurationParameter(name = PARAM_DKPRO_TYPES, mandatory = false, defaultValue = "false")
  private boolean dkproTypes;

  private Set<Kind> wanted = EnumSet.noneOf(Kind.class);
  private @Nullable InnerEngine inner;
  private @Nullable HostTypes hostTypes;

  /** For UIMA; use {@link #engineDescription}. */
  public Sitrep() {}

  /**
   * Describes the engine. It runs on any CAS with a text and needs no annotations of others.
   *
   * @param parameters names (the PARAM_ constants of this class) and values in turn
   * @return a description that brings the types of {@code SitrepTypes.xml} with it
   * @throws IllegalArgumentException if a parameter is unknown
   * @throws ResourceInitializationException if the types are not on the class path
   */
  public static AnalysisEngineDescription engineDescription(Object... parameters)
      throws ResourceInitializationException {
    List<String> types = new ArrayList<>(List.of("org.sitrep.SitrepTypes"));
    if (Arrays.asList(parameters).indexOf(PARAM_DKPRO_TYPES) >= 0) {
      types.add("org.sitrep.DkproTypes");
    }
    AnalysisEngineDescription description =
        createEngineDescription(
            Sitrep.class,
            TypeSystemDescriptionFactory.createTypeSystemDescription(types.toArray(String[]::new)));
    Set<String> known = new TreeSet<>();
    Arrays.stream(
            description
                .getAnalysisEngineMetaData()
                .getConfigurationParameterDeclarations()
                .getConfigurationParameters())
        .forEach(parameter -> known.add(parameter.getName()));
    for (int i = 0; i < parameters.length; i += 2) {
      if (!(parameters[i] instanceof String name) || !known.contains(name)) {
        throw new IllegalArgumentException(
            "\"" + parameters[i] + "\" is no parameter of Sitrep; the parameters are " + known);
      }
      if (i + 1 == parameters.length) {
        throw new IllegalArgumentException(name + ": has no value");
      }
      Object value = parameters[i + 1];
      description
          .getAnalysisEngineMetaData()
          .getConfigurationParameterSettings()
          .setParameterValue(name, value);
    }
    return description;
  }

  /**
   * The rules and normalisers as an aggregate that works on the CAS itself, and leaves in it what
   * the rules use among themselves ({@code WorkingTypes.xml}, {@code RuleTypes.xml}): to look at
   * how an annotation came about, in a CAS that nobody else uses.
   *
   * @param parameters names and values in turn, as of {@link #engineDescription}
   * @return an aggregate without the clean-up step
   * @throws ResourceInitializationException if a component's description cannot be built
   */
  public static AnalysisEngineDescription engineDescriptionKeepingWorkingTypes(Object... parameters)
      throws ResourceInitializationException {
    Map<String, Object> values = new HashMap<>();
    for (int i = 0; i + 1 < parameters.length; i += 2) {
      values.put(String.valueOf(parameters[i]), parameters[i + 1]);
    }
    return new Pipeline(EnumSet.allOf(Kind.class), values).rules(true).normalizers().description();
  }

  /** What the rules alone make, as a run in the Ruta Workbench does. */
  static AnalysisEngineDescription rulesDescription() throws ResourceInitializationException {
    return new Pipeline(EnumSet.allOf(Kind.class), Map.of()).rules(true).description();
  }

  /**
   * The types that Sitrep promises: all that stands in an XMI file once it is done.
   *
   * @return the merged description of {@code SitrepTypes.xml} and {@code DocumentMetaData.xml}
   */
  public static TypeSystemDescription typeSystemDescription() {
    return TypeSystemDescriptionFactory.createTypeSystemDescription(
        "org.sitrep.SitrepTypes", "org.sitrep.DocumentMetaData");
  }

  @Override
  public void initialize(UimaContext context) throws ResourceInitializationException {
    super.initialize(context);
    try {
      wanted = Kind.of(kinds);
    } catch (IllegalArgumentException e) {
      throw illegal(PARAM_KINDS + ": " + e.getMessage());
    }
    if (wanted.isEmpty()) {
      throw illegal(PARAM_KINDS + ": names no kind; the kinds are " + Kind.names());
    }
    if (maxLength < 1) {
      throw illegal(PARAM_MAX_LENGTH + ": " + maxLength + " is not a length; give 1 or more");
    }
    try {
      published = published == null ? null : PublishedDate.check(published);
    } catch (InputException e) {
      throw illegal(PARAM_PUBLISHED + ": " + e.getMessage());
    }
    ClassPathTypes.checkThatThereIsOneVersion();
    AnalysisEngineDescription steps =
        new Pipeline(wanted, parameters(context)).rules(false).normalizers().description();
    inner = InnerEngine.of(steps);
  }

  private static Map<String, Object> parameters(UimaContext context) {
    Map<String, Object> parameters = new HashMap<>();
    for (String name : context.getConfigParameterNames()) {
      Object value = context.getConfigParameterValue(name);
      if (value != null) {
        parameters.put(name, value);
      }
    }
    return parameters;
  }

  private static ResourceInitializationException illegal(String message) {
    return new ResourceInitializationException(new IllegalArgumentException(message));
  }

  @Override
  public void process(JCas view) throws AnalysisEngineProcessException {
    if (inner == null) {
      throw new IllegalStateException("UIMA initialises a component before it uses it");
    }
    JCas own = inner.jcas();
    HostTypes types = hostTypes;
    if (types == null || types.host() != view.getTypeSystem()) {
      types = new HostTypes(own.getTypeSystem(), view.getTypeSystem());
      hostTypes = types;
    }
    HostView host = new HostView(view.getCas(), types);
    String text = host.text();
    if (text.length() > maxLength) {
      throw new HostException(
          "the text has %d characters, more than maxLength: %d", text.length(), maxLength);
    }
    String date = host.published();
    try {
      own.setDocumentText(text);
      own.setDocumentLanguage("en");
      Article article = new Article(own);
      article.setPublished(date == null ? published : date);
      article.addToIndexes();
      inner.engine().process(own);
      List<Mention> added = host.add(own, wanted);
      if (dkproTypes) {
        DkproTypes dkpro = new DkproTypes(view.getCas());
        dkpro.addEntities(added);
        dkpro.addSentences(own);
      }
    } finally {
      own.reset();
    }
  }

  @Override
  public void collectionProcessComplete() throws AnalysisEngineProcessException {
    super.collectionProcessComplete();
    if (inner != null) {
      inner.engine().collectionProcessComplete();
    }
  }

  @Override
  public void destroy() {
    if (inner != null) {
      inner.engine().destroy();
    }
    super.destroy();
  }
}
