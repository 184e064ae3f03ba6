package org.sitrep.write;

import java.io.ByteArrayOutputStream;
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
import javax.xml.transform.OutputKeys;
import org.apache.uima.UimaContext;
import org.apache.uima.analysis_engine.AnalysisEngineProcessException;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.TypeSystem;
import org.apache.uima.cas.impl.XmiCasSerializer;
import org.apache.uima.fit.component.CasConsumer_ImplBase;
import org.apache.uima.fit.descriptor.ConfigurationParameter;
import org.apache.uima.fit.descriptor.ResourceMetaData;
import org.apache.uima.fit.descriptor.TypeCapability;
import org.apache.uima.resource.ResourceInitializationException;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.apache.uima.util.CasCreationUtils;
import org.apache.uima.util.TypeSystemUtil;
import org.apache.uima.util.XMLSerializer;
import org.jspecify.annotations.Nullable;
import org.sitrep.Sitrep;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Writes each document to an XMI file, and one TypeSystem.xml that declares all that the files
 * hold. Parameters have the names that DKPro Core gives them.
 */
@ResourceMetaData(
    name = "Sitrep XMI Writer",
    description = "Writes what Sitrep found to UIMA XMI files, a document a file.",
    vendor = "org.sitrep",
    copyright = "Apache License 2.0")
@TypeCapability(
    inputs = {
      "org.sitrep.type.Mention",
      "org.sitrep.type.Article",
      "de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData"
    })
public final class XmiWriter extends CasConsumer_ImplBase {

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

  /** Whether each element has its own line. By default it has: so files can be compared. */
  public static final String PARAM_PRETTY_PRINT = "prettyPrint";

  @ConfigurationParameter(name = PARAM_PRETTY_PRINT, defaultValue = "true")
  private boolean prettyPrint;

  /** Where the type system goes: a path; TypeSystem.xml in the target location by default. */
  public static final String PARAM_TYPE_SYSTEM_FILE = "typeSystemFile";

  @ConfigurationParameter(name = PARAM_TYPE_SYSTEM_FILE, mandatory = false)
  private @Nullable String typeSystemFile;

  /**
   * Whether a UTF-16 unit that XML cannot hold is written as U+FFFD, so that offsets stay. By
   * default it is; otherwise such a document cannot be written.
   */
  public static final String PARAM_SANITIZE_ILLEGAL_CHARACTERS = "sanitizeIllegalCharacters";

  @ConfigurationParameter(name = PARAM_SANITIZE_ILLEGAL_CHARACTERS, defaultValue = "true")
  private boolean sanitizeIllegalCharacters;

  /**
   * The version of XML, 1.0 or 1.1. By default 1.0: dkpro-cassis cannot read 1.1, which also
   * changes U+0085 and U+2028.
   */
  public static final String PARAM_VERSION = "version";

  @ConfigurationParameter(name = PARAM_VERSION, defaultValue = "1.0")
  private String version = "1.0";

  /**
   * Whether all that the CAS holds is written, also of other components. By default only what
   * Sitrep promises is: tokens make files twenty times as long.
   */
  public static final String PARAM_KEEP_ALL_TYPES = "keepAllTypes";

  @ConfigurationParameter(name = PARAM_KEEP_ALL_TYPES, defaultValue = "false")
  private boolean keepAllTypes;

  /** The name of the file that declares the types. */
  public static final String TYPE_SYSTEM_XML = "TypeSystem.xml";

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
  private @Nullable TypeSystem typeSystem;
  private @Nullable PromisedView promisedView;
  private boolean typesWritten;

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
    if (!version.equals("1.0") && !version.equals("1.1")) {
      throw illegal(PARAM_VERSION, version, "is not 1.0 or 1.1");
    }
  }

  private static ResourceInitializationException illegal(String name, String value, String why) {
    return new ResourceInitializationException(
        new IllegalArgumentException(name + ": \"" + value + "\" " + why));
  }

  @Override
  public void process(CAS view) throws AnalysisEngineProcessException {
    String id = DocumentId.of(view);
    if (id == null) {
      throw new AnalysisEngineProcessException(
          new IOException(
              "a document without an id cannot be written: set DocumentMetaData.documentId or"
                  + " Article.uri"));
    }
    try {
      useTypesOf(view.getTypeSystem());
      CAS written = promisedView == null ? view : promisedView.of(view, id);
      AtomicFile.write(root, fileName(id), overwrite, out -> writeCompressed(written, out));
    } catch (IOException | ResourceInitializationException e) {
      throw new AnalysisEngineProcessException(e);
    }
  }

  private String fileName(String id) {
    String name = stripExtension ? id.replaceFirst("(?<=[^/])\\.[^./]*$", "") : id;
    if (escapeFilename) {
      name =
          Stream.of(name.split("/", -1))
              .map(segment -> URLEncoder.encode(segment, StandardCharsets.UTF_8))
              .collect(Collectors.joining("/"));
    }
    return TargetName.of(name, ".xmi" + compressed.extension);
  }

  /** Writes the type system before the first document, so that no XMI is ever without it. */
  private void useTypesOf(TypeSystem types) throws IOException, ResourceInitializationException {
    if (types != typeSystem) {
      promisedView = keepAllTypes ? null : new PromisedView(types);
      typeSystem = types;
      typesWritten = false;
    }
    if (!typesWritten) {
      writeTypes(
          promisedView == null
              ? TypeSystemUtil.typeSystem2TypeSystemDescription(types)
              : promisedView.types());
      typesWritten = true;
    }
  }

  private void writeTypes(TypeSystemDescription types) throws IOException {
    Path file =
        typeSystemFile == null
            ? root.resolve(TYPE_SYSTEM_XML)
            : Path.of(typeSystemFile).toAbsolutePath();
    byte[] xml = xml(types);
    if (Files.isRegularFile(file)) {
      if (Arrays.equals(Files.readAllBytes(file), xml)) {
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
        file.resolveSibling(""), file.getFileName().toString(), true, out -> out.write(xml));
  }

  /** The file that declares what Sitrep promises, as the writer writes it by default. */
  public static byte[] typeSystemXml() throws ResourceInitializationException, IOException {
    TypeSystemDescription own = Sitrep.typeSystemDescription();
    TypeSystem types = CasCreationUtils.createCas(own, null, null).getTypeSystem();
    return xml(new PromisedView(types).types());
  }

  private static byte[] xml(TypeSystemDescription types) throws IOException {
    ByteArrayOutputStream xml = new ByteArrayOutputStream();
    try {
      types.toXML(xml);
    } catch (SAXException e) {
      throw new IOException("the type system cannot be written: " + e.getMessage(), e);
    }
    return xml.toByteArray();
  }

  private void writeCompressed(CAS cas, OutputStream out) throws IOException {
    if (compressed == Compression.NONE) {
      writeXmi(cas, out);
      return;
    }
    GZIPOutputStream gzip = new GZIPOutputStream(out);
    writeXmi(cas, gzip);
    gzip.finish();
  }

  private void writeXmi(CAS cas, OutputStream out) throws IOException {
    XMLSerializer xml = new XMLSerializer(out, prettyPrint);
    xml.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
    xml.setOutputProperty(OutputKeys.VERSION, version);
    ContentHandler handler = xml.getContentHandler();
    try {
      new XmiCasSerializer(null)
          .serialize(cas, sanitizeIllegalCharacters ? new XmlTextFilter(handler) : handler);
    } catch (SAXException e) {
      throw e.getCause() instanceof IOException io ? io : new IOException(e.getMessage(), e);
    }
  }
}
