package org.sitrep.read;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.FeatureStructure;
import org.apache.uima.cas.Type;
import org.apache.uima.jcas.JCas;
import org.jspecify.annotations.Nullable;
import org.sitrep.type.Article;

/** Puts a document into an empty CAS: text, language, article and DKPro's document metadata. */
public final class DocumentReader {

  /** Sitrep reads English only. */
  private static final String LANGUAGE = "en";

  private static final String META_DATA =
      "de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData";

  private static final String UNRESERVED =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";

  private DocumentReader() {}

  /**
   * Fills a CAS.
   *
   * @param jcas an empty CAS that has the types of SitrepTypes and DocumentMetaData
   * @param file the file's path relative to the input, with / between its segments
   * @param collection the name of the input folder
   */
  public static void fill(
      JCas jcas, String file, String collection, TextFile text, Details details) {
    CAS cas = jcas.getCas();
    // Set before the text, or UIMA makes a DocumentAnnotation of its own beside it.
    Type type = jcas.getTypeSystem().getType(META_DATA);
    FeatureStructure document = cas.createAnnotation(type, 0, 0);
    String base = encode(collection) + "/";
    set(document, "documentId", file);
    set(document, "documentTitle", details.title() == null ? file : details.title());
    set(document, "documentUri", base + encode(file));
    set(document, "documentBaseUri", base);
    set(document, "collectionId", collection);
    cas.addFsToIndexes(document);
    cas.setDocumentText(text.text());
    cas.setDocumentLanguage(LANGUAGE);

    Article article = new Article(jcas);
    article.setUri(details.uri());
    article.setTitle(details.title());
    article.setPublished(details.published());
    article.setPublisher(details.publisher());
    article.addToIndexes();
  }

  private static void set(FeatureStructure document, String name, @Nullable String value) {
    document.setStringValue(document.getType().getFeatureByBaseName(name), value);
  }

  /** A URI that is relative, so that results do not depend on where the corpus lies. */
  private static String encode(String path) {
    StringBuilder uri = new StringBuilder();
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      if (UNRESERVED.indexOf(b) >= 0) {
        uri.append((char) b);
      } else {
        uri.append(String.format(Locale.ROOT, "%%%02X", b));
      }
    }
    return uri.toString();
  }
}
