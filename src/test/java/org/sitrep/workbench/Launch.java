package org.sitrep.workbench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.uima.UIMAFramework;
import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.SerialFormat;
import org.apache.uima.ruta.descriptor.RutaBuildOptions;
import org.apache.uima.ruta.descriptor.RutaDescriptorFactory;
import org.apache.uima.ruta.descriptor.RutaDescriptorInformation;
import org.apache.uima.util.CasIOUtils;
import org.apache.uima.util.XMLInputSource;
import org.apache.uima.util.XMLizable;
import org.xml.sax.SAXException;

/**
 * What the Ruta Workbench does when it builds a project and runs its main script: descriptors for
 * each script from the folders of the build path, then the engine of the main script's descriptor
 * over each file of a folder. It knows only UIMA and Ruta, and is loaded with nothing else.
 */
public final class Launch {

  private Launch() {}

  /** Runs org.sitrep.Main of a project: project folder, type system folder, input, output. */
  public static void main(String[] arguments) throws Exception {
    Path project = Path.of(arguments[0]);
    Path descriptors = project.resolve("descriptor");
    build(project, Path.of(arguments[1]));
    AnalysisEngine engine =
        UIMAFramework.produceAnalysisEngine(
            UIMAFramework.getXMLParser()
                .parseResourceSpecifier(
                    new XMLInputSource(descriptors.resolve("org/sitrep/MainEngine.xml").toFile())));
    CAS cas = engine.newCAS();
    try (Stream<Path> files = Files.list(Path.of(arguments[2]))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        cas.reset();
        if (file.toString().endsWith(".xmi")) {
          CasIOUtils.load(file.toUri().toURL(), cas);
          String text = cas.getDocumentText();
          cas.reset();
          cas.setDocumentText(text);
        } else {
          cas.setDocumentText(Files.readString(file));
        }
        engine.process(cas);
        Path target = Path.of(arguments[3]).resolve(file.getFileName() + ".xmi");
        try (OutputStream out = Files.newOutputStream(target)) {
          CasIOUtils.save(cas, out, SerialFormat.XMI);
        }
      }
    }
    engine.destroy();
  }

  /** Builds the scripts that import none before those that import them. */
  private static void build(Path project, Path typeSystems) throws Exception {
    Path scripts = project.resolve("script");
    Path descriptors = project.resolve("descriptor");
    RutaDescriptorFactory factory =
        new RutaDescriptorFactory(
            descriptors.resolve("BasicTypeSystem.xml").toString(),
            descriptors.resolve("BasicEngine.xml").toString());
    RutaBuildOptions options = new RutaBuildOptions();
    options.setEncoding("UTF-8");
    Map<String, Path> ordered = new TreeMap<>();
    try (Stream<Path> files = Files.walk(scripts)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".ruta")).toList()) {
        boolean imports = Files.readString(file).contains("\nSCRIPT ");
        ordered.put((imports ? "2" : "1") + file, file);
      }
    }
    for (Path script : ordered.values()) {
      Path relative = scripts.relativize(script);
      String base = relative.toString().replaceFirst("\\.ruta$", "");
      Path engine = descriptors.resolve(base + "Engine.xml");
      Path types = descriptors.resolve(base + "TypeSystem.xml");
      Files.createDirectories(engine.getParent());
      RutaDescriptorInformation information =
          factory.parseDescriptorInformation(script.toFile(), options);
      String[] descriptorPaths = {descriptors.toString(), typeSystems.toString()};
      var built =
          factory.createDescriptions(
              engine.toString(),
              types.toString(),
              information,
              options,
              new String[] {scripts.toString()},
              descriptorPaths,
              new String[] {project.resolve("resources").toString()});
      for (var description :
          List.of(Map.entry(engine, built.getLeft()), Map.entry(types, built.getRight()))) {
        write(description.getKey(), description.getValue());
      }
    }
  }

  private static void write(Path file, XMLizable description) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      description.toXML(out);
    } catch (SAXException e) {
      throw new IOException(e);
    }
  }
}
