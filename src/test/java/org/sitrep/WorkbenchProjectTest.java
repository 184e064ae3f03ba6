package org.sitrep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** ruta-scripts is a project that the Ruta Workbench can import and run. */
class WorkbenchProjectTest {

  private static final Path PROJECT = Path.of("ruta-scripts");

  @Test
  void it_has_the_nature_and_the_builder_of_ruta() throws Exception {
    Document project = xml(".project");
    assertThat(texts(project, "nature")).containsExactly("org.apache.uima.ruta.ide.nature");
    assertThat(texts(project, "name")).contains("org.eclipse.dltk.core.scriptbuilder");
  }

  @Test
  void its_build_path_names_folders_that_exist_or_are_linked() throws Exception {
    Document project = xml(".project");
    String link = texts(project, "locationURI").get(0).replace("PARENT-1-PROJECT_LOC", "..");
    assertThat(PROJECT.resolve(link).resolve("org/sitrep/SitrepTypes.xml")).exists();
    NodeList entries = xml(".buildpath").getElementsByTagName("buildpathentry");
    List<String> folders = new ArrayList<>();
    for (int i = 0; i < entries.getLength(); i++) {
      Element entry = (Element) entries.item(i);
      if (entry.getAttribute("kind").equals("src")) {
        Element attribute = (Element) entry.getElementsByTagName("attribute").item(0);
        folders.add(entry.getAttribute("path") + "=" + attribute.getAttribute("value"));
      }
    }
    assertThat(folders)
        .containsExactly(
            "script=script",
            "resources=resources",
            "descriptor=descriptor",
            "typesystem=descriptor");
    assertThat(PROJECT.resolve("script")).isDirectory();
    assertThat(PROJECT.resolve("resources")).isDirectory();
    assertThat(PROJECT.resolve("descriptor")).isDirectory();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "BasicEngine",
        "BasicTypeSystem",
        "RutaBasicTypeSystem",
        "RutaInternalTypeSystem",
        "DefaultSeederTypeSystem"
      })
  void its_basic_descriptors_are_those_of_the_ruta_that_we_run(String name) throws Exception {
    try (InputStream ours = Files.newInputStream(PROJECT.resolve("descriptor/" + name + ".xml"));
        InputStream rutas =
            getClass().getResourceAsStream("/org/apache/uima/ruta/engine/" + name + ".xml")) {
      assertThat(ours).hasSameContentAs(rutas);
    }
  }

  private static Document xml(String file) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(PROJECT.resolve(file).toFile());
  }

  private static List<String> texts(Document document, String tag) {
    NodeList elements = document.getElementsByTagName(tag);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < elements.getLength(); i++) {
      texts.add(elements.item(i).getTextContent().strip());
    }
    return texts;
  }
}
