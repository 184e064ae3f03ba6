package org.sitrep.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.uima.resource.ResourceInitializationException;
import org.sitrep.read.InputException;
import org.sitrep.write.AtomicFile;
import org.sitrep.write.XmiWriter;

/** The folder that results go to. */
final class OutputFolder {

  private final Path folder;

  OutputFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * Makes the folder ready.
   *
   * @param replace whether results may be in it already
   * @throws InputException if nothing can be written there, or results are there
   */
  void prepare(boolean replace) throws InputException {
    try {
      if (Files.exists(folder) && !Files.isDirectory(folder)) {
        throw new InputException("--output: " + folder + " is a file; give a folder");
      }
      Files.createDirectories(folder);
      if (!replace && holdsResults()) {
        throw new InputException(
            "--output: "
                + folder
                + " already holds results; add --resume to go on with them or --overwrite to"
                + " replace them, or give another folder");
      }
      removeTemporaryFiles();
      // The first thing that would fail for every document.
      AtomicFile.write(folder, ".sitrep-probe", true, out -> {});
      Files.delete(folder.resolve(".sitrep-probe"));
    } catch (AccessDeniedException e) {
      throw new InputException(
          "--output: no permission to write to " + folder + "; change it or give another folder");
    } catch (IOException e) {
      throw new InputException("--output: " + Reasons.of(e) + "; give another folder");
    }
  }

  /** Whether the results there are of this version, as far as their types say. */
  boolean hasSameTypes() throws IOException, ResourceInitializationException {
    Path types = folder.resolve(XmiWriter.TYPE_SYSTEM_XML);
    return Files.isRegularFile(types)
        && Arrays.equals(Files.readAllBytes(types), XmiWriter.typeSystemXml());
  }

  private boolean holdsResults() throws IOException {
    boolean[] found = {false};
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            found[0] = isResult(file);
            return found[0] ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
          }
        });
    return found[0];
  }

  private boolean isResult(Path file) {
    return Stream.of(".xmi", ".ann", ".json").anyMatch(file.toString()::endsWith)
        || file.equals(folder.resolve(XmiWriter.TYPE_SYSTEM_XML))
        || file.equals(folder.resolve(DocumentsCsv.NAME));
  }

  private void removeTemporaryFiles() throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (AtomicFile.isTemporary(file)) {
              Files.delete(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
