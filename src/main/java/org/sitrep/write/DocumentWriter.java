package org.sitrep.write;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.uima.UimaContext;
import org.apache.uima.analysis_engine.AnalysisEngineProcessException;
import org.apache.uima.cas.CAS;
import org.apache.uima.fit.component.CasConsumer_ImplBase;
import org.apache.uima.fit.descriptor.ConfigurationParameter;
import org.apache.uima.resource.ResourceInitializationException;

/** What all writers share: where a document's file goes, and that it is whole. */
public abstract class DocumentWriter extends CasConsumer_ImplBase {

  /**
   * The folder that the files go to. Sub-folders of a document's id are kept below it; it is
   * created if need be.
   */
  public static final String PARAM_TARGET_LOCATION = "targetLocation";

  @ConfigurationParameter(name = PARAM_TARGET_LOCATION)
  private String targetLocation = "";

  /**
   * Whether files that are there are replaced. By default they are not, and it is an error: so no
   * result is lost by a wrong folder.
   */
  public static final String PARAM_OVERWRITE = "overwrite";

  @ConfigurationParameter(name = PARAM_OVERWRITE, defaultValue = "false")
  private boolean overwrite;

  /**
   * NONE, or GZIP, which adds .gz to the name of each document's file. NONE by default, because
   * most readers of XMI take no other. TypeSystem.xml is never compressed.
   */
  public static final String PARAM_COMPRESSION = "compression";

  @ConfigurationParameter(name = PARAM_COMPRESSION, defaultValue = "NONE")
  private String compression = "NONE";

  /**
   * Whether a.txt becomes a.xmi. By default it becomes a.txt.xmi: a.txt and a.html must not get the
   * same name.
   */
  public static final String PARAM_STRIP_EXTENSION = "stripExtension";

  @ConfigurationParameter(name = PARAM_STRIP_EXTENSION, defaultValue = "false")
  private boolean stripExtension;

  /**
   * Whether each segment of the document's id is URL-encoded in its file's name. Not by default:
   * names that a file system cannot hold are made safe in any case.
   */
  public static final String PARAM_ESCAPE_FILENAME = "escapeFilename";

  @ConfigurationParameter(name = PARAM_ESCAPE_FILENAME, defaultValue = "false")
  private boolean escapeFilename;

  private enum Compression {
    NONE(""),
    GZIP(".gz");

    private final String extension;

    Compression(String extension) {
      this.extension = extension;
    }
  }

  private Path root = Path.of("");
  private Compression compressed = Compression.NONE;

  @Override
  public void initialize(UimaContext context) throws ResourceInitializationException {
    super.initialize(context);
    try {
      root = Path.of(targetLocation).toAbsolutePath();
    } catch (InvalidPathException e) {
      throw illegal(PARAM_TARGET_LOCATION, targetLocation, "is no path");
    }
    if (targetLocation.isBlank()) {
      throw illegal(PARAM_TARGET_LOCATION, targetLocation, "names no folder");
    }
    compressed =
        Arrays.stream(Compression.values())
            .filter(known -> known.name().equals(compression.toUpperCase(Locale.ROOT)))
            .findFirst()
            .orElseThrow(() -> illegal(PARAM_COMPRESSION, compression, "is not NONE or GZIP"));
  }

  static ResourceInitializationException illegal(String name, String value, String why) {
    return new ResourceInitializationException(
        new IllegalArgumentException(name + ": \"" + value + "\" " + why));
  }

  /**
   * Writes what the format has of a document.
   *
   * @param id the document's id, not empty
   */
  abstract void write(CAS view, String id) throws IOException, ResourceInitializationException;

  @Override
  public final void process(CAS view) throws AnalysisEngineProcessException {
    String id = DocumentId.of(view);
    if (id == null) {
      throw new AnalysisEngineProcessException(
          new IOException(
              "a document without an id cannot be written: set DocumentMetaData.documentId or"
                  + " Article.uri"));
    }
    try {
      write(view, id);
    } catch (IOException | ResourceInitializationException e) {
      throw new AnalysisEngineProcessException(e);
    }
  }

  /** The folder that the files go to. */
  final Path folder() {
    return root;
  }

  /** Writes one file of a document. */
  final void writeDocument(String id, String extension, AtomicFile.Content content)
      throws IOException {
    AtomicFile.write(
        root, fileName(id, extension), overwrite, out -> writeCompressed(content, out));
  }

  /** Writes a file that all documents share, unless it is there with the same content. */
  final void writeOnce(Path file, byte[] content) throws IOException {
    if (Files.isRegularFile(file)) {
      if (Arrays.equals(Files.readAllBytes(file), content)) {
        return;
      }
      if (!overwrite) {
        throw new IOException(
            file
                + " declares other types than this version writes: overwrite the results, or"
                + " write to another folder");
      }
    }
    AtomicFile.write(
        file.resolveSibling(""), file.getFileName().toString(), true, out -> out.write(content));
  }

  private String fileName(String id, String extension) {
    String name = stripExtension ? id.replaceFirst("(?<=[^/])\\.[^./]*$", "") : id;
    if (escapeFilename) {
      name =
          Stream.of(name.split("/", -1))
              .map(segment -> URLEncoder.encode(segment, StandardCharsets.UTF_8))
              .collect(Collectors.joining("/"));
    }
    return TargetName.of(name, extension + compressed.extension);
  }

  private void writeCompressed(AtomicFile.Content content, OutputStream out) throws IOException {
    if (compressed == Compression.NONE) {
      content.writeTo(out);
      return;
    }
    GZIPOutputStream gzip = new GZIPOutputStream(out, 1 << 13);
    content.writeTo(gzip);
    gzip.finish();
  }
}
