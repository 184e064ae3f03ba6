package org.sitrep.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Somebody's CAS in a file, as far as Sitrep reads it: the text of the initial view, and what our
 * Article, DKPro's DocumentMetaData and HeidelTime's Dct say of the document. What else it holds,
 * and of which types, does not matter.
 */
final class CasFile {

  private static final String SOFA = "uima.cas.Sofa";
  private static final String ARTICLE = "org.sitrep.type.Article";
  private static final String META_DATA =
      "de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData";
  private static final String DCT = "de.unihd.dbs.uima.types.heideltime.Dct";

  private @Nullable String text;
  private final Map<String, String> values = new HashMap<>();

  private CasFile() {}

  /** Reads UIMA XMI. */
  static Source xmi(Path file) throws InputException {
    CasFile cas = new CasFile();
    try (InputStream in = Files.newInputStream(file)) {
      SAXParserFactory factory = SAXParserFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      // A DOCTYPE could define entities, and UIMA would drop them from the text without a word.
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory
          .newSAXParser()
          .parse(
              in,
              new DefaultHandler() {
                @Override
                public void startElement(
                    String uri, String local, String name, Attributes attributes) {
                  cas.add(typeOf(uri, local), attributes::getValue);
                }
              });
    } catch (IOException | SAXException e) {
      throw new InputException("is no whole XMI file: " + e.getMessage());
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("the XML parser on the class path cannot refuse DOCTYPE", e);
    }
    return cas.source("XMI");
  }

  private static String typeOf(String namespace, String local) {
    return namespace.replaceFirst("^http:///", "").replaceFirst("\\.ecore$", "").replace('/', '.')
        + "."
        + local;
  }

  /** Reads UIMA JSON CAS. */
  static Source json(Path file) throws InputException {
    CasFile cas = new CasFile();
    try {
      JsonNode root = new ObjectMapper().readTree(Files.readAllBytes(file));
      for (JsonNode structure : root.path("%FEATURE_STRUCTURES")) {
        cas.add(
            structure.path("%TYPE").asText(),
            name -> structure.path(name).isTextual() ? structure.path(name).textValue() : null);
      }
    } catch (JsonProcessingException e) {
      throw new InputException("is no whole JSON file: " + e.getOriginalMessage());
    } catch (IOException e) {
      throw new InputException("cannot be read: " + e.getMessage());
    }
    return cas.source("JSON CAS");
  }

  private void add(String type, UnaryOperator<@Nullable String> feature) {
    switch (type) {
      case SOFA -> {
        String view = feature.apply("sofaID");
        if (text == null || "_InitialView".equals(view)) {
          text = feature.apply("sofaString");
        }
      }
      case ARTICLE -> {
        put("uri", feature.apply("uri"));
        put("title", feature.apply("title"));
        put("published", feature.apply("published"));
        put("publisher", feature.apply("publisher"));
      }
      case META_DATA -> {
        put("documentUri", feature.apply("documentUri"));
        put("documentTitle", feature.apply("documentTitle"));
      }
      case DCT -> put("created", feature.apply("value"));
      default -> {}
    }
  }

  private void put(String name, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      values.putIfAbsent(name, XmlText.replace(value));
    }
  }

  private Source source(String format) throws InputException {
    if (text == null) {
      throw new InputException(
          "is no " + format + " file of a document: its initial view holds no text");
    }
    if (text.isBlank()) {
      throw new InputException("holds only white space; remove it or fill it");
    }
    String published = values.get("published");
    String created = values.get("created");
    if (published == null && created != null) {
      published = created.replaceFirst("^(\\d{4})(\\d\\d)(\\d\\d)$", "$1-$2-$3");
    }
    return new Source(
        new TextFile(XmlText.replace(text), XmlText.count(text)),
        new Details(
            values.getOrDefault("uri", values.get("documentUri")),
            values.getOrDefault("title", values.get("documentTitle")),
            published == null ? null : PublishedDate.check(published),
            values.get("publisher")));
  }
}
