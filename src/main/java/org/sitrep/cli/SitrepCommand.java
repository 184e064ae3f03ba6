package org.sitrep.cli;

import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code sitrep}; see its subcommands for what it does. */
@Command(
    name = "sitrep",
    mixinStandardHelpOptions = true,
    versionProvider = SitrepCommand.Version.class,
    subcommands = AnnotateCommand.class,
    addMethodSubcommands = false,
    description =
        "Annotates how many drones, how far, when, which officials and who said what in English"
            + " news.")
public final class SitrepCommand implements Runnable {

  @Spec private @Nullable CommandSpec spec;

  private SitrepCommand() {}

  /** Runs the command and ends with its exit code: 0 done, 1 some documents failed, 2 usage. */
  public static void main(String[] args) {
    int code = commandLine().execute(args);
    if (code != 0) {
      System.exit(code);
    }
  }

  static CommandLine commandLine() {
    return new CommandLine(new SitrepCommand())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(SitrepCommand::usageError)
        .setExecutionExceptionHandler(SitrepCommand::failure);
  }

  private static int usageError(ParameterException e, String[] args) {
    PrintWriter err = e.getCommandLine().getErr();
    err.println("sitrep: " + e.getMessage());
    // What the command itself found wrong says already what to do.
    if (e.getClass() != ParameterException.class) {
      String subcommand = e.getCommandLine().getCommandSpec().qualifiedName(" ");
      err.println("Try: java -jar sitrep.jar" + subcommand.replaceFirst("^sitrep", "") + " --help");
    }
    err.flush();
    return CommandLine.ExitCode.USAGE;
  }

  private static int failure(Exception e, CommandLine command, CommandLine.ParseResult result) {
    command.getErr().println("sitrep: " + Reasons.of(e));
    command.getErr().flush();
    return CommandLine.ExitCode.SOFTWARE;
  }

  @Override
  public void run() {
    if (spec != null) {
      throw new ParameterException(
          spec.commandLine(), "say what to do: sitrep annotate; sitrep --help shows more");
    }
  }

  /** The version as the jar's manifest has it. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = SitrepCommand.class.getPackage().getImplementationVersion();
      return new String[] {"sitrep " + (version == null ? "(not packaged)" : version)};
    }
  }
}
