package org.sitrep.cli;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import org.apache.uima.UIMAException;

/** Says in one line, for a person, what went wrong. */
final class Reasons {

  private Reasons() {}

  static String of(Throwable thrown) {
    Throwable cause = thrown;
    while (cause instanceof UIMAException && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return oneLine(text(cause));
  }

  private static String text(Throwable cause) {
    if (cause instanceof OutOfMemoryError) {
      return "needs more memory than Java has; start with java -Xmx4g, or use fewer --threads";
    }
    if (cause instanceof StackOverflowError) {
      return "needs a deeper stack than Java has; start with java -Xss16m";
    }
    if (cause instanceof FileSystemException e) {
      return e.getFile() + " " + fileSystemReason(e);
    }
    String message = cause.getMessage();
    return message == null || message.isBlank()
        ? cause.getClass().getSimpleName()
        : cause instanceof RuntimeException
            ? cause.getClass().getSimpleName() + ": " + message
            : message;
  }

  private static String fileSystemReason(FileSystemException e) {
    if (e instanceof AccessDeniedException) {
      return "may not be read or written; change its permissions";
    }
    if (e instanceof NoSuchFileException) {
      return "does not exist; check the path";
    }
    if (e instanceof FileAlreadyExistsException && e.getReason() == null) {
      return "is there already, as a file; choose another folder";
    }
    if (e instanceof NotDirectoryException) {
      return "is not a folder";
    }
    String reason = e.getReason() == null ? "cannot be read or written" : e.getReason();
    return reason.contains("No space left")
        ? reason + "; make room, then run again with --resume"
        : reason;
  }

  private static String oneLine(String text) {
    return text.strip().replaceAll("\\s*\\R\\s*", " ");
  }
}
