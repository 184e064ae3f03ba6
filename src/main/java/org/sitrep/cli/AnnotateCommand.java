package org.sitrep.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.uima.cas.Type;
import org.apache.uima.util.CasCreationUtils;
import org.jspecify.annotations.Nullable;
import org.sitrep.Sitrep;
import org.sitrep.read.Details;
import org.sitrep.read.InputException;
import org.sitrep.read.Metadata;
import org.sitrep.read.PublishedDate;
import org.sitrep.write.Mentions;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Annotates files and writes the result. */
@Command(
    name = "annotate",
    mixinStandardHelpOptions = true,
    addMethodSubcommands = false,
    versionProvider = SitrepCommand.Version.class,
    sortOptions = false,
    description = "Annotates text files and writes a file of annotations for each of them.",
    exitCodeListHeading = "%nExit code:%n",
    exitCodeList = {
      "0:all documents are done",
      "1:some documents failed; the summary and documents.csv name them and say why",
      "2:wrong usage; nothing was done"
    })
final class AnnotateCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "INPUT",
      description =
          ".txt files in UTF-8, UIMA XMI (.xmi) or JSON CAS (.json) files, of which the text and the"
              + " date are read; or folders of .txt and .xmi files.")
  private List<Path> inputs = List.of();

  @Option(
      names = "--output",
      required = true,
      paramLabel = "DIR",
      description =
          "The folder for the results. a/b.txt becomes DIR/a/b.txt.xmi, where a/b.txt is the path"
              + " below INPUT.")
  private Path output = Path.of("");

  @ArgGroup(exclusive = true)
  private Dates dates = new Dates();

  /** Where the dates of the documents come from. */
  static final class Dates {
    @Option(
        names = "--metadata",
        paramLabel = "FILE.csv",
        description =
            "A CSV file with the columns file (the path below INPUT) and published (an ISO date or"
                + " date-time), and optionally title, publisher, uri.")
    private @Nullable Path metadata;

    @Option(
        names = "--published",
        paramLabel = "DATE",
        description = "The date of all documents, such as 2025-06-02.")
    private @Nullable String published;
  }

  @Option(
      names = "--format",
      split = ",",
      paramLabel = "FORMAT",
      description = "What to write: ${COMPLETION-CANDIDATES}. Default: xmi.")
  private Set<OutputFormat> formats = EnumSet.of(OutputFormat.xmi);

  /** What the texts are. */
  enum Domain {
    news,
    narrative
  }

  @Option(
      names = "--domain",
      paramLabel = "DOMAIN",
      description =
          "What the texts are: ${COMPLETION-CANDIDATES}. A history is a narrative: its dates are"
              + " resolved against the ones before them. Default: news.")
  private Domain domain = Domain.news;

  @Option(
      names = "--roster",
      paramLabel = "FILE.csv",
      description =
          "Your own table of office holders who are officials by their name alone; its rows count"
              + " before those of the built-in one.")
  private @Nullable Path roster;

  @Option(
      names = "--no-built-in-roster",
      description = "Leave the built-in roster of office holders out.")
  private boolean noBuiltInRoster;

  @Option(
      names = "--dkpro",
      description =
          "Write what was found also as NamedEntity and Sentence of DKPro Core, which INCEpTION shows"
              + " without any set-up. In xmi only.")
  private boolean dkpro;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many documents are annotated at once. Default: one a processor.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @ArgGroup(exclusive = true)
  private Existing existing = new Existing();

  /** What happens to results that are there. */
  static final class Existing {
    @Option(
        names = "--resume",
        description = "Leave out documents whose result is there, whole and still right.")
    private boolean resume;

    @Option(names = "--overwrite", description = "Replace results that are there.")
    private boolean overwrite;
  }

  @Override
  public Integer call() throws Exception {
    long start = System.nanoTime();
    if (threads < 1) {
      throw usage("--threads: " + threads + " is not a number of threads; give 1 or more");
    }
    Settings settings = settings();
    Metadata metadata = metadata();
    Inputs found = new Inputs(inputs, output);
    List<Document> documents = found.documents();
    if (documents.isEmpty()) {
      Outcome first = found.failures().get(0);
      throw usage(first.shown() + ": " + first.reason());
    }
    boolean resume = prepareOutput();

    CommandLine command = commandSpec().commandLine();
    Progress progress = new Progress(command.getErr(), Progress.isTerminal(), documents.size());
    List<Outcome> outcomes =
        new ArrayList<>(
            new Run(documents, metadata, settings, output, resume, progress).onThreads(threads));
    outcomes.addAll(found.failures());
    outcomes.addAll(unknownFiles(metadata, found));
    outcomes.sort(Comparator.comparing(Outcome::file));

    List<String> kinds = kinds();
    boolean listed = writeDocumentsCsv(kinds, outcomes);
    List<String> written = new ArrayList<>();
    formats.forEach(format -> written.addAll(format.shown()));
    if (listed) {
      written.add(DocumentsCsv.NAME);
    }
    int undated = (int) documents.stream().filter(d -> metadata.lacks(d.file())).count();
    double seconds = (System.nanoTime() - start) / 1e9;
    PrintWriter out = command.getOut();
    Summary.of(kinds, outcomes, undated, seconds, written, output).forEach(out::println);
    out.flush();
    return listed && outcomes.stream().allMatch(Outcome::done) ? 0 : 1;
  }

  private boolean writeDocumentsCsv(List<String> kinds, List<Outcome> outcomes) {
    try {
      DocumentsCsv.write(output, kinds, outcomes);
      return true;
    } catch (IOException e) {
      PrintWriter err = commandSpec().commandLine().getErr();
      err.println("sitrep: " + Reasons.of(e));
      err.flush();
      return false;
    }
  }

  private Settings settings() {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put(Sitrep.PARAM_DOMAIN, domain.name());
    parameters.put(Sitrep.PARAM_DKPRO_TYPES, dkpro);
    parameters.put(Sitrep.PARAM_BUILT_IN_ROSTER, !noBuiltInRoster);
    if (roster != null) {
      if (!Files.isReadable(roster)) {
        throw usage("--roster: " + roster + ": does not exist or cannot be read; check the path");
      }
      parameters.put(Sitrep.PARAM_ROSTER_FILE, roster.toString());
    }
    return new Settings(parameters, formats);
  }

  private Metadata metadata() {
    try {
      if (dates.metadata != null) {
        return Metadata.read(dates.metadata);
      }
      return Metadata.ofAll(
          dates.published == null
              ? Details.NONE
              : Details.published(PublishedDate.check(dates.published)));
    } catch (InputException e) {
      throw usage(
          dates.metadata == null
              ? "--published: " + e.getMessage()
              : "--metadata: " + dates.metadata + " " + e.getMessage());
    }
  }

  private boolean prepareOutput() throws Exception {
    OutputFolder folder = new OutputFolder(output);
    try {
      folder.prepare(existing.resume || existing.overwrite);
    } catch (InputException e) {
      throw usage(String.valueOf(e.getMessage()));
    }
    // What another version wrote is done again, or the files would not fit TypeSystem.xml.
    return existing.resume && folder.hasSameTypes();
  }

  /** Rows of the metadata that fit no file. */
  private List<Outcome> unknownFiles(Metadata metadata, Inputs found) {
    List<Outcome> unknown = new ArrayList<>();
    for (String file : metadata.files()) {
      if (!found.exists(file)) {
        String fault = metadata.fault(file);
        unknown.add(
            Outcome.failed(
                file,
                dates.metadata + ": " + file,
                fault != null
                    ? fault
                    : "is in the metadata but not in the input; correct its name or remove its"
                        + " row"));
      }
    }
    return unknown;
  }

  private static List<String> kinds() throws Exception {
    return Mentions.kinds(
            CasCreationUtils.createCas(Sitrep.typeSystemDescription(), null, null).getTypeSystem())
        .stream()
        .map(Type::getShortName)
        .toList();
  }

  private ParameterException usage(String message) {
    return new ParameterException(commandSpec().commandLine(), message);
  }

  private CommandSpec commandSpec() {
    if (spec == null) {
      throw new IllegalStateException("picocli sets the spec before it calls the command");
    }
    return spec;
  }
}
