package org.sitrep.cli;

import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/** Counts the documents on a terminal; is silent anywhere else. */
final class Progress {

  private static final Path LINUX_STDERR = Path.of("/proc/self/fd/2");

  private final PrintWriter err;
  private final boolean terminal;
  private final int documents;
  private int done;

  Progress(PrintWriter err, boolean terminal, int documents) {
    this.err = err;
    this.terminal = terminal;
    this.documents = documents;
  }

  /** Whether somebody sees what goes to stderr. */
  @SuppressWarnings("SystemConsoleNull") // since Java 22 there is always one: isTerminal tells
  static boolean isTerminal() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      if (Runtime.version().feature() >= 22
          && !(boolean) Console.class.getMethod("isTerminal").invoke(console)) {
        return false;
      }
      // The console says nothing of stderr, which may go to a file while stdout does not.
      return !Files.exists(LINUX_STDERR) || LINUX_STDERR.toRealPath().startsWith("/dev/pts");
    } catch (IOException | ReflectiveOperationException e) {
      return false;
    }
  }

  synchronized void step() {
    done++;
    if (terminal) {
      err.print("\r" + done + " of " + documents + " documents");
      err.flush();
    }
  }

  /** Clears the line. */
  synchronized void end() {
    if (terminal) {
      err.print("\r\u001B[K");
      err.flush();
    }
  }
}
