package org.sitrep.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The documents that the command was given, sorted by their path relative to the input. */
final class Inputs {

  /** JSON may be anything, so a file of it must be named. */
  private static final List<String> IN_FOLDERS = List.of(".txt", ".xmi");

  private static final List<String> NAMED = List.of(".txt", ".xmi", ".json");

  private final Path output;

  private final Map<String, Document> documents = new HashMap<>();
  private final List<Outcome> failures = new ArrayList<>();
  private final Set<Path> bases = new LinkedHashSet<>();

  /**
   * Looks for documents.
   *
   * @param output the folder for results: what lies there is no input, unless it is named
   */
  Inputs(List<Path> inputs, Path output) throws IOException {
    this.output = output.toAbsolutePath().normalize();
    for (Path input : inputs) {
      if (Files.isDirectory(input)) {
        bases.add(input);
        addFolder(input);
      } else if (!Files.exists(input)) {
        fail(input.toString(), input, "does not exist; check the path");
      } else if (!isOneOf(NAMED, input)) {
        fail(
            input.toString(),
            input,
            "is not a .txt, .xmi or .json file; give such files or folders of .txt and .xmi files");
      } else {
        Path file = input.toAbsolutePath().normalize();
        Path folder = file.resolveSibling("");
        bases.add(folder);
        add(folder, file, input);
      }
    }
  }

  List<Document> documents() {
    return documents.values().stream().sorted(Comparator.comparing(Document::file)).toList();
  }

  List<Outcome> failures() {
    return failures;
  }

  /** Whether there is such a file, although it may not be among those to annotate. */
  boolean exists(String file) {
    return bases.stream().anyMatch(base -> Files.exists(base.resolve(file)));
  }

  private void addFolder(Path root) throws IOException {
    int before = documents.size() + failures.size();
    Files.walkFileTree(
        root,
        EnumSet.of(FileVisitOption.FOLLOW_LINKS),
        Integer.MAX_VALUE,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (isOneOf(IN_FOLDERS, file) && !isResult(file)) {
              add(root, file, file);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            if (!(e instanceof FileSystemLoopException)) {
              fail(relative(root, file), file, Reasons.of(e));
            }
            return FileVisitResult.CONTINUE;
          }
        });
    if (documents.size() + failures.size() == before) {
      fail(root.toString(), root, "holds no .txt or .xmi files; give another folder");
    }
  }

  private void add(Path root, Path file, Path shown) {
    String relative = relative(root, file);
    Path name = root.toAbsolutePath().normalize().getFileName();
    Document document = new Document(shown, relative, name == null ? "" : name.toString());
    Document other = documents.putIfAbsent(relative, document);
    if (other != null && !isSame(other.path(), shown)) {
      fail(
          relative,
          shown,
          "has the same path in its input as " + other.path() + "; annotate them apart");
    }
  }

  private static boolean isSame(Path a, Path b) {
    return a.toAbsolutePath().normalize().equals(b.toAbsolutePath().normalize());
  }

  private void fail(String file, Path shown, String reason) {
    failures.add(Outcome.failed(file, shown.toString(), reason));
  }

  private static boolean isOneOf(List<String> extensions, Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return extensions.stream().anyMatch(name::endsWith);
  }

  private boolean isResult(Path file) {
    return isOneOf(List.of(".xmi"), file) && file.toAbsolutePath().normalize().startsWith(output);
  }

  private static String relative(Path root, Path file) {
    return root.relativize(file).toString().replace(File.separatorChar, '/');
  }
}
