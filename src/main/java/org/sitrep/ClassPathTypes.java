package org.sitrep;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.apache.uima.resource.ResourceInitializationException;

/** What the class path has of our types. */
final class ClassPathTypes {

  private static final List<String> FILES =
      List.of(
          "org/sitrep/SitrepTypes.xml", "org/sitrep/WorkingTypes.xml", "org/sitrep/RuleTypes.xml");

  private ClassPathTypes() {}

  /** Fails where two versions of Sitrep are on the class path: JCas classes and types would mix. */
  static void checkThatThereIsOneVersion() throws ResourceInitializationException {
    checkThatThereIsOneVersion(Sitrep.class.getClassLoader());
  }

  static void checkThatThereIsOneVersion(ClassLoader loader)
      throws ResourceInitializationException {
    try {
      for (String file : FILES) {
        List<URL> found = Collections.list(loader.getResources(file));
        for (URL other : found) {
          if (!Arrays.equals(read(found.get(0)), read(other))) {
            throw new ResourceInitializationException(
                new IllegalStateException(
                    "two versions of Sitrep's types are on the class path, keep one: "
                        + found.get(0)
                        + " and "
                        + other));
          }
        }
      }
    } catch (IOException e) {
      throw new ResourceInitializationException(e);
    }
  }

  private static byte[] read(URL file) throws IOException {
    try (InputStream in = file.openStream()) {
      return in.readAllBytes();
    }
  }
}
