package org.sitrep.write;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.apache.uima.UimaContext;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.TypeSystem;
import org.apache.uima.cas.impl.XmiCasSerializer;
import org.apache.uima.fit.descriptor.ConfigurationParameter;
import org.apache.uima.fit.descriptor.ResourceMetaData;
import org.apache.uima.fit.descriptor.TypeCapability;
import org.apache.uima.resource.ResourceInitializationException;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.apache.uima.util.CasCreationUtils;
import org.apache.uima.util.TypeSystemUtil;
import org.jspecify.annotations.Nullable;
import org.sitrep.Sitrep;
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
public final class XmiWriter extends DocumentWriter {

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

  /**
   * Whether NamedEntity and Sentence of DKPro Core are written too, as Sitrep's parameter of the
   * same name makes them. Not by default.
   */
  public static final String PARAM_DKPRO_TYPES = "dkproTypes";

  @ConfigurationParameter(name = PARAM_DKPRO_TYPES, defaultValue = "false")
  private boolean dkproTypes;

  /** The name of the file that declares the types. */
  public static final String TYPE_SYSTEM_XML = "TypeSystem.xml";

  private final XmiCasSerializer serializer = new XmiCasSerializer(null);
  private @Nullable XmlOutput xml;
  private @Nullable TypeSystem typeSystem;
  private @Nullable PromisedView promisedView;
  private boolean typesWritten;

  @Override
  public void initialize(UimaContext context) throws ResourceInitializationException {
    super.initialize(context);
    if (!version.equals("1.0") && !version.equals("1.1")) {
      throw illegal(PARAM_VERSION, version, "is not 1.0 or 1.1");
    }
    xml = new XmlOutput(version, prettyPrint, sanitizeIllegalCharacters);
  }

  @Override
  void write(CAS view, String id) throws IOException, ResourceInitializationException {
    useTypesOf(view.getTypeSystem());
    CAS written = promisedView == null ? view : promisedView.of(view, id);
    writeDocument(id, ".xmi", out -> writeXmi(written, out));
  }

  /** Writes the type system before the first document, so that no XMI is ever without it. */
  private void useTypesOf(TypeSystem types) throws IOException, ResourceInitializationException {
    if (types != typeSystem) {
      promisedView = keepAllTypes ? null : new PromisedView(types, dkproTypes);
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
            ? folder().resolve(TYPE_SYSTEM_XML)
            : Path.of(typeSystemFile).toAbsolutePath();
    writeOnce(file, xml(types));
  }

  /** The file that declares what Sitrep promises, as the writer writes it by default. */
  public static byte[] typeSystemXml() throws ResourceInitializationException, IOException {
    TypeSystemDescription own = Sitrep.typeSystemDescription();
    TypeSystem types = CasCreationUtils.createCas(own, null, null).getTypeSystem();
    return xml(new PromisedView(types, false).types());
  }

  private static byte[] xml(TypeSystemDescription types) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    XmlOutput xml = new XmlOutput("1.0", true, true).to(bytes);
    try {
      xml.startDocument();
      types.toXML(xml, true);
      xml.endDocument();
    } catch (SAXException e) {
      throw new IOException("the type system cannot be written: " + e.getMessage(), e);
    }
    return bytes.toByteArray();
  }

  private void writeXmi(CAS cas, OutputStream out) throws IOException {
    try {
      serializer.serialize(cas, requireNonNull(xml).to(out));
    } catch (SAXException e) {
      throw e.getCause() instanceof IOException io ? io : new IOException(e.getMessage(), e);
    }
  }
}
