package org.sitrep.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * What stands in an XMI file of ours, as far as one must know it to leave the file as it is.
 *
 * @param text the document's text
 * @param details what its article says
 * @param mentions how many mentions of each kind it holds; kinds that it holds none of are absent
 */
public record WrittenXmi(String text, Details details, Map<String, Integer> mentions) {

  private static final String CAS_NAMESPACE = "http:///uima/cas.ecore";
  private static final String OUR_NAMESPACE = "http:///org/sitrep/type.ecore";

  /**
   * Reads a file.
   *
   * @throws InputException if it is not whole
   */
  public static WrittenXmi read(Path file) throws InputException {
    Handler handler = new Handler();
    try (InputStream in = Files.newInputStream(file)) {
      SAXParserFactory factory = SAXParserFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      // A DOCTYPE could define entities, and UIMA would drop them from the text without a word.
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.newSAXParser().parse(in, handler);
    } catch (IOException | SAXException e) {
      throw new InputException("is no whole XMI file: " + e.getMessage());
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("the XML parser on the class path cannot refuse DOCTYPE", e);
    }
    if (handler.text == null) {
      throw new InputException("is no XMI file of a document: it holds no text");
    }
    return new WrittenXmi(handler.text, handler.details, handler.mentions);
  }

  private static final class Handler extends DefaultHandler {

    private @Nullable String text;
    private Details details = Details.NONE;
    private final Map<String, Integer> mentions = new TreeMap<>();

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) {
      if (uri.equals(CAS_NAMESPACE) && local.equals("Sofa")) {
        text = attributes.getValue("sofaString");
      } else if (uri.equals(OUR_NAMESPACE) && local.equals("Article")) {
        details =
            new Details(
                attributes.getValue("uri"),
                attributes.getValue("title"),
                attributes.getValue("published"),
                attributes.getValue("publisher"));
      } else if (uri.equals(OUR_NAMESPACE)) {
        mentions.merge(local, 1, Integer::sum);
      }
    }
  }
}
