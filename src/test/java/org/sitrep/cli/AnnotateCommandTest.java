package org.sitrep.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class AnnotateCommandTest {

  private static final String TEXT = "Air defence shot down 52 of the 80 drones near Sumy.\n";

  private record Result(int code, String out, String err) {}

  private final Path folder;
  private final Path in;
  private final Path out;

  AnnotateCommandTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    in = folder.resolve("in");
    out = folder.resolve("out");
    Files.createDirectories(in.resolve("sub"));
    Files.writeString(in.resolve("a.txt"), TEXT);
    Files.writeString(in.resolve("sub/b.TXT"), "Nothing of note.");
    Files.writeString(in.resolve("readme.md"), "Not an article.");
  }

  private Result sitrep(Object... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine command =
        SitrepCommand.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    int code = command.execute(Stream.of(arguments).map(Object::toString).toArray(String[]::new));
    return new Result(code, out.toString(), err.toString());
  }

  private Result annotate(Object... arguments) {
    List<Object> all = new ArrayList<>(List.of("annotate", in, "--output", out, "--threads", 1));
    all.addAll(List.of(arguments));
    return sitrep(all.toArray());
  }

  private Path metadata(String rows) throws IOException {
    return Files.writeString(folder.resolve("metadata.csv"), rows);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).map(folder::relativize).sorted().toList();
    }
  }

  @Test
  void a_folder_becomes_xmi_with_a_table_and_a_summary() throws Exception {
    Result result = annotate("--metadata", metadata("file,published\na.txt,2025-06-02\n"));
    assertThat(result.code()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(files(out))
        .extracting(Path::toString)
        .containsExactly("TypeSystem.xml", "a.txt.xmi", "documents.csv", "sub/b.TXT.xmi");
    assertThat(out.resolve("a.txt.xmi"))
        .content()
        .contains("published=\"2025-06-02\"", "documentId=\"a.txt\"", "DroneCount");
    assertThat(Files.readAllLines(out.resolve("documents.csv")))
        .element(0)
        .asString()
        .startsWith("file,status,reason,published,characters,replacedCharacters,Date,");
    assertThat(Files.readAllLines(out.resolve("documents.csv")))
        .elements(1, 2)
        .satisfiesExactly(
            row -> assertThat(row).startsWith("a.txt,done,,2025-06-02,53,0,"),
            row -> assertThat(row).startsWith("sub/b.TXT,done,,,16,0,"));
    assertThat(result.out())
        .matches("(?s)2 documents annotated in \\d+\\.\\d s\\R.*")
        .containsPattern("  DroneCount +[1-9]")
        .contains("1 document has no row in the metadata: dates there are not resolved")
        .contains("XMI, TypeSystem.xml and documents.csv are in " + out);
  }

  @Test
  void threads_locale_and_time_zone_change_no_byte() throws Exception {
    for (int i = 0; i < 6; i++) {
      Files.writeString(in.resolve("c" + i + ".txt"), TEXT.repeat(i + 1));
    }
    annotate("--published", "2025-06-02");
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    Path other = folder.resolve("other");
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      sitrep("annotate", in, "--output", other, "--threads", 2, "--published", "2025-06-02");
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
    assertThat(files(other)).isEqualTo(files(out)).hasSize(10);
    for (Path file : files(out)) {
      assertThat(other.resolve(file)).hasSameBinaryContentAs(out.resolve(file));
    }
  }

  @Test
  void bad_documents_are_named_and_the_others_are_done() throws Exception {
    Files.writeString(in.resolve("empty.txt"), "");
    Files.writeString(in.resolve("latin.txt"), "Café", ISO_8859_1);
    Files.write(in.resolve("photo.txt"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 1});
    Files.writeString(in.resolve("control.txt"), "Ten\u0001 drones fell.");
    Files.writeString(in.resolve("twice.txt"), TEXT);
    Files.writeString(in.resolve("when.txt"), TEXT);
    Path metadata =
        metadata(
            """
            file,published
            a.txt,2025-06-02
            twice.txt,2025-06-02
            twice.txt,2025-06-03
            when.txt,soon
            gone.txt,2025-06-02
            """);
    Path missing = folder.resolve("missing");
    Result result = annotate(missing, in.resolve("readme.md"), "--metadata", metadata);
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.out().lines().filter(line -> line.startsWith("  " + folder)))
        .containsExactly(
            "  "
                + in.resolve("readme.md")
                + ": is not a .txt, .xmi or .json file; give such files or folders of .txt and .xmi"
                + " files",
            "  " + missing + ": does not exist; check the path",
            "  " + in.resolve("empty.txt") + ": is empty; remove it or fill it",
            "  "
                + metadata
                + ": gone.txt: is in the metadata but not in the input; correct its"
                + " name or remove its row",
            "  "
                + in.resolve("latin.txt")
                + ": is not UTF-8 (byte 0xE9 at position 3); save it as"
                + " UTF-8",
            "  " + in.resolve("photo.txt") + ": is not a text file; give text in UTF-8",
            "  " + in.resolve("twice.txt") + ": has more than one row in the metadata; leave one",
            "  "
                + in.resolve("when.txt")
                + ": has a wrong date in the metadata: \"soon\" is not a"
                + " date; write it as 2025-06-02, 2025-06-02T08:30 or 2025-06-02T08:30:00+03:00");
    assertThat(result.out())
        .startsWith("3 documents annotated")
        .contains("; 8 failed")
        .contains("1 character that XML cannot hold was replaced by U+FFFD in 1 document");
    assertThat(files(out))
        .extracting(Path::toString)
        .containsExactly(
            "TypeSystem.xml", "a.txt.xmi", "control.txt.xmi", "documents.csv", "sub/b.TXT.xmi");
    assertThat(Files.readString(out.resolve("documents.csv")))
        .contains("empty.txt,failed,is empty; remove it or fill it,")
        .contains("control.txt,done,,,17,1,");
    assertThat(out.resolve("control.txt.xmi")).content().contains("Ten� drones");
  }

  @Test
  void results_that_are_there_stop_the_command_unless_it_is_told_what_to_do() throws Exception {
    Files.createDirectories(out);
    Files.writeString(out.resolve("old.xmi"), "old");
    Result result = annotate();
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err())
        .isEqualTo(
            "sitrep: --output: "
                + out
                + " already holds results; add --resume to go on with them or --overwrite to"
                + " replace them, or give another folder"
                + System.lineSeparator());
    assertThat(files(out)).containsExactly(Path.of("old.xmi"));
    assertThat(annotate("--overwrite").code()).isZero();
  }

  @Test
  void resume_leaves_what_is_whole_and_right_and_does_the_rest() throws Exception {
    Files.writeString(in.resolve("c.txt"), TEXT);
    Files.writeString(in.resolve("d.txt"), TEXT);
    annotate("--published", "2025-06-02");
    List<String> table = Files.readAllLines(out.resolve("documents.csv"));
    String whole = Files.readString(out.resolve("d.txt.xmi"));
    // Whole, but not what Sitrep would write: so one sees that it was left.
    Files.writeString(
        out.resolve("a.txt.xmi"), Files.readString(out.resolve("a.txt.xmi")) + "<!-- old -->");
    Files.writeString(out.resolve("d.txt.xmi"), whole.substring(0, whole.length() / 2));
    Files.writeString(out.resolve(".sitrep-1.tmp"), "cut off");
    Files.writeString(in.resolve("c.txt"), "Now thirty drones.");
    Files.delete(out.resolve("sub/b.TXT.xmi"));

    Result result = annotate("--published", "2025-06-02", "--resume");
    assertThat(result.code()).isZero();
    assertThat(result.out())
        .contains("4 documents annotated")
        .contains(", 1 of them by an earlier run");
    assertThat(out.resolve("a.txt.xmi")).content().endsWith("<!-- old -->");
    assertThat(out.resolve("c.txt.xmi")).content().contains("Now thirty drones.");
    assertThat(out.resolve("d.txt.xmi")).hasContent(whole);
    assertThat(out.resolve("sub/b.TXT.xmi")).exists();
    assertThat(out.resolve(".sitrep-1.tmp")).doesNotExist();
    assertThat(Files.readAllLines(out.resolve("documents.csv")))
        .filteredOn(row -> !row.startsWith("c.txt"))
        .isEqualTo(table.stream().filter(row -> !row.startsWith("c.txt")).toList());
  }

  @Test
  void a_table_that_cannot_be_written_is_an_error_and_the_summary_does_not_claim_it()
      throws Exception {
    Files.createDirectories(out.resolve("documents.csv"));
    Result result = annotate("--overwrite");
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err()).contains("documents.csv");
    assertThat(result.out()).contains("XMI and TypeSystem.xml are in " + out);
  }

  @Test
  void a_single_file_may_use_the_metadata_of_its_folder() throws Exception {
    Path metadata = metadata("file,published\na.txt,2025-06-02\nsub/b.TXT,2025-06-02\n");
    Result result =
        sitrep("annotate", in.resolve("a.txt"), "--output", out, "--metadata", metadata);
    assertThat(result.code()).isZero();
    assertThat(out.resolve("a.txt.xmi")).content().contains("collectionId=\"in\"", "2025-06-02");
  }

  @Test
  void wrong_usage_says_in_one_line_what_to_do_instead() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "");
    Path noColumn = metadata("file;published\n");
    Path empty = Files.createDirectory(folder.resolve("empty"));
    String date = " is not a date; write it as 2025-06-02, 2025-06-02T08:30 or";
    assertUsage(sitrep(), "say what to do");
    assertUsage(sitrep("annotate", in), "Missing required option: '--output=DIR'");
    assertUsage(annotate("--published", "2025-13-01"), "--published: \"2025-13-01\"" + date);
    assertUsage(
        sitrep("annotate", in, "--output", out, "--threads", 0),
        "--threads: 0 is not a number of threads");
    assertUsage(annotate("--format", "pdf"), "expected one of [xmi, json, brat]");
    assertUsage(annotate("--resume", "--overwrite"), "mutually exclusive");
    assertUsage(
        annotate("--published", "2025-06-02", "--metadata", noColumn), "mutually exclusive");
    assertUsage(annotate("--metadata", noColumn), noColumn + " has no column \"file\"");
    assertUsage(annotate("--metadata", file + "x"), "file" + "x does not exist");
    assertUsage(annotate("--roster", file + "x"), "--roster: " + file + "x: does not exist");
    assertUsage(sitrep("annotate", in, "--output", file), file + " is a file; give a folder");
    assertUsage(sitrep("annotate", in, "--output", file.resolve("below")), "give another folder");
    assertUsage(
        sitrep("annotate", folder.resolve("gone"), "--output", out),
        "gone: does not exist; check the path");
    assertUsage(
        sitrep("annotate", empty, "--output", out),
        "empty: holds no .txt or .xmi files; give another folder");
    assertThat(out).doesNotExist();
  }

  private static void assertUsage(Result result, String message) {
    assertThat(result.err()).startsWith("sitrep: ").contains(message);
    assertThat(result.code()).as(result.err()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
  }

  @Test
  void files_with_the_same_path_in_two_inputs_do_not_replace_each_other() throws Exception {
    Path twin = Files.createDirectory(folder.resolve("twin"));
    Files.writeString(twin.resolve("a.txt"), "Thirty drones.");
    Result result = annotate(twin);
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.out())
        .contains(
            twin.resolve("a.txt")
                + ": has the same path in its input as "
                + in.resolve("a.txt")
                + "; annotate them apart");
    assertThat(out.resolve("a.txt.xmi")).content().contains("52 of the 80 drones");
  }

  @Test
  void help_names_the_options_and_exit_codes() {
    Result result = sitrep("annotate", "--help");
    assertThat(result.code()).isZero();
    assertThat(result.out())
        .contains("--output", "--metadata", "--published", "--format", "--threads")
        .contains("--resume", "--overwrite", "Exit code:", "wrong usage");
  }
}
