package org.sitrep.artefacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** Programs of a host: compiled against, and run with, the jars that it would have. */
final class Jvm {

  static final Path TARGET = Path.of("target").toAbsolutePath();

  /** The command. */
  static final Path RUNNABLE = TARGET.resolve("sitrep.jar");

  private Jvm() {}

  /** The jar that hosts get, by its classifier; none for the plug-in itself. */
  static Path jar(String classifier) {
    return TARGET.resolve("sitrep-" + System.getProperty("project.version") + classifier + ".jar");
  }

  /** UIMA itself, and what it needs. */
  static List<Path> uima() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .map(Path::of)
        .filter(p -> p.getFileName().toString().matches("(uimaj-core|slf4j-api)-.*\\.jar"))
        .toList();
  }

  /** What a host gets that depends on the plug-in jar. */
  static List<Path> plugIn() throws IOException {
    List<Path> jars = new ArrayList<>(uima());
    jars.add(jar(""));
    try (Stream<Path> libraries = Files.list(TARGET.resolve("pear/lib"))) {
      libraries.sorted().forEach(jars::add);
    }
    return jars;
  }

  /** Compiles a class and runs its main method in a JVM of its own; returns what it prints. */
  static String run(Path folder, String name, String source, List<Path> jars, Object... arguments)
      throws Exception {
    Path file = Files.writeString(folder.resolve(name + ".java"), source);
    String classPath =
        jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    ByteArrayOutputStream messages = new ByteArrayOutputStream();
    String[] options = {"-proc:none", "-cp", classPath, "-d", folder + "", file + ""};
    int result = ToolProvider.getSystemJavaCompiler().run(null, messages, messages, options);
    assertThat(result).as(messages.toString(StandardCharsets.UTF_8)).isZero();
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-cp",
                folder + File.pathSeparator + classPath,
                name));
    Arrays.stream(arguments).map(Object::toString).forEach(command::add);
    Path log = folder.resolve(name + ".log");
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectError(log.toFile()).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(Files.readString(log)).isZero();
    return printed.replace("\r\n", "\n");
  }
}
