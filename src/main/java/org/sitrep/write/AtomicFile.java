package org.sitrep.write;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Writes a file so that under its name there is either what was there before or the whole of the
 * new content, whenever the process or the machine stops, and so that it never lies outside the
 * output folder.
 */
public final class AtomicFile {

  private static final String TEMPORARY_PREFIX = ".sitrep-";
  private static final String TEMPORARY_SUFFIX = ".tmp";

  private AtomicFile() {}

  /** What goes into a file, in pieces that are worth a call of the system each. */
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Writes a file below a folder.
   *
   * @param root the output folder; it is created if need be
   * @param relative the path of the file below the root, with / between its segments
   * @param overwrite whether a file that is there is replaced; otherwise it is an error
   */
  public static void write(Path root, String relative, boolean overwrite, Content content)
      throws IOException {
    Path target = targetIn(root, relative);
    if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      refuse(target, overwrite);
    }
    String random = Long.toHexString(ThreadLocalRandom.current().nextLong());
    Path temporary = target.resolveSibling(TEMPORARY_PREFIX + random + TEMPORARY_SUFFIX);
    boolean moved = false;
    try {
      try (FileChannel channel =
              FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
          OutputStream out = Channels.newOutputStream(channel)) {
        content.writeTo(out);
        channel.force(true);
      }
      Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
      moved = true;
    } catch (FileSystemException e) {
      throw e;
    } catch (IOException e) {
      // A full disk says neither which file it has no room for, nor that it is about a disk.
      String why = e.getMessage() == null ? e.toString() : e.getMessage();
      throw new FileSystemException(target.toString(), null, "cannot be written: " + why);
    } finally {
      if (!moved) {
        Files.deleteIfExists(temporary);
      }
    }
  }

  /** Whether this is what a run that was cut off leaves behind: never a result. */
  public static boolean isTemporary(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.startsWith(TEMPORARY_PREFIX) && name.endsWith(TEMPORARY_SUFFIX);
  }

  private static void refuse(Path target, boolean overwrite) throws IOException {
    if (!overwrite) {
      throw new FileAlreadyExistsException(
          target.toString(), null, "exists already and is not to be overwritten");
    }
    if (Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
      throw new FileSystemException(target.toString(), null, "is a folder where a file is to go");
    }
    // On a file system that does not tell cases apart, A.txt must not replace what a.txt gave.
    Path there = target.toRealPath(LinkOption.NOFOLLOW_LINKS).getFileName();
    if (!there.equals(target.getFileName())) {
      throw new FileSystemException(
          target.toString(), null, "differs only in case from " + there + ", which is there");
    }
  }

  /** Creates the folders on the way and refuses to follow a link that somebody laid there. */
  private static Path targetIn(Path root, String relative) throws IOException {
    if (!Files.isDirectory(root)) {
      Files.createDirectories(root);
    }
    Path base = root.toRealPath();
    Path target = base.resolve(relative).normalize();
    if (!target.startsWith(base) || target.equals(base)) {
      throw new FileSystemException(target.toString(), null, "lies outside the folder " + root);
    }
    Path folder = base;
    for (Path segment : base.relativize(target.getParent())) {
      if (segment.toString().isEmpty()) {
        continue;
      }
      folder = folder.resolve(segment);
      if (Files.isSymbolicLink(folder)) {
        throw new FileSystemException(
            folder.toString(), null, "is a symbolic link, which could lead out of the output");
      }
      if (!Files.isDirectory(folder)) {
        Files.createDirectories(folder);
      }
    }
    return target;
  }
}
