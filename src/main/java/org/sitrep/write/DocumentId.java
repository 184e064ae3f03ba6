package org.sitrep.write;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.Feature;
import org.apache.uima.cas.FeatureStructure;
import org.apache.uima.cas.Type;
import org.jspecify.annotations.Nullable;
import org.sitrep.type.Article;

/**
 * What a document is called, as DKPro's writers find it: its URI relative to the collection's, else
 * the document's id; failing both, the article's URI.
 */
final class DocumentId {

  private DocumentId() {}

  /** The id, or null where the CAS has none. */
  static @Nullable String of(CAS view) {
    FeatureStructure document = PromisedView.documentAnnotation(view);
    String relative =
        relative(string(document, "documentUri"), string(document, "documentBaseUri"));
    if (relative != null) {
      return relative;
    }
    String id = string(document, "documentId");
    return id != null ? id : articleUri(view);
  }

  static @Nullable String relative(@Nullable String uri, @Nullable String base) {
    if (uri == null || base == null || base.isEmpty()) {
      return null;
    }
    String folder = base.endsWith("/") ? base : base + "/";
    return uri.startsWith(folder) && uri.length() > folder.length()
        ? decode(uri.substring(folder.length()))
        : null;
  }

  /** Percent-decodes a path; what is no escape stays as it is. */
  private static String decode(String path) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] raw = path.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < raw.length; i++) {
      int high = raw[i] == '%' && i + 2 < raw.length ? Character.digit(raw[i + 1], 16) : -1;
      int low = high >= 0 ? Character.digit(raw[i + 2], 16) : -1;
      if (low >= 0) {
        bytes.write(high << 4 | low);
        i += 2;
      } else {
        bytes.write(raw[i]);
      }
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static @Nullable String articleUri(CAS view) {
    Type type = view.getTypeSystem().getType(Article._TypeName);
    if (type != null) {
      for (FeatureStructure article : view.getIndexRepository().getIndexedFSs(type)) {
        return string(article, "uri");
      }
    }
    return null;
  }

  private static @Nullable String string(FeatureStructure from, String name) {
    Feature feature = from.getType().getFeatureByBaseName(name);
    String value = feature == null ? null : from.getStringValue(feature);
    return value == null || value.isEmpty() ? null : value;
  }
}
