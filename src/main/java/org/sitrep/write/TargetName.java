package org.sitrep.write;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The name of a document's file in the output, made from the document's id. A plain relative path
 * stays as it is. What could leave the folder, or cannot be a file's name, is replaced by
 * underscores, and a hash of the id keeps two such ids apart.
 */
public final class TargetName {

  /** What file systems allow for one name: ext4, APFS and NTFS all have 255. */
  private static final int MAX_BYTES = 255;

  /** Names that Windows gives to devices, with any extension. */
  private static final Pattern DEVICE =
      Pattern.compile("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");

  /** Control characters, what separates folders on Windows, and halves of surrogate pairs. */
  private static final Pattern FORBIDDEN = Pattern.compile("[\\p{Cntrl}\\\\\\p{Cs}]");

  private static final Pattern FORBIDDEN_ON_WINDOWS = Pattern.compile("[<>:\"|?*]");

  /** What Windows leaves out at the end of a name. */
  private static final Pattern LEFT_OUT = Pattern.compile("[. ]$");

  private TargetName() {}

  /**
   * The path of a document's file below the output folder, with / between its segments.
   *
   * @param id the document's id, which may be anything
   * @param extension what goes behind it, such as {@code .xmi}
   */
  public static String of(String id, String extension) {
    List<String> segments = new ArrayList<>();
    for (String segment : id.split("/", -1)) {
      String safe = safe(segment);
      if (!safe.isEmpty()) {
        segments.add(safe);
      }
    }
    if (segments.isEmpty()) {
      segments.add("_");
    }
    int last = segments.size() - 1;
    boolean fits =
        segments.subList(0, last).stream().allMatch(segment -> bytes(segment) <= MAX_BYTES)
            && bytes(segments.get(last) + extension) <= MAX_BYTES;
    if (fits && String.join("/", segments).equals(id)) {
      return id + extension;
    }
    String end = "~" + hash(id) + extension;
    segments.replaceAll(segment -> cut(segment, MAX_BYTES));
    segments.set(last, cut(segments.get(last), MAX_BYTES - bytes(end)) + end);
    return String.join("/", segments);
  }

  private static String safe(String segment) {
    if (segment.equals(".") || segment.equals("..")) {
      return "_";
    }
    String safe = FORBIDDEN.matcher(segment).replaceAll("_");
    if (java.io.File.separatorChar == '\\') {
      safe = FORBIDDEN_ON_WINDOWS.matcher(safe).replaceAll("_");
    }
    return DEVICE.matcher(safe).matches() ? "_" + safe : LEFT_OUT.matcher(safe).replaceAll("_");
  }

  private static String cut(String name, int maxBytes) {
    int end = name.length();
    while (bytes(name.substring(0, end)) > maxBytes) {
      end = name.offsetByCodePoints(end, -1);
    }
    return name.substring(0, end);
  }

  private static int bytes(String name) {
    return name.getBytes(StandardCharsets.UTF_8).length;
  }

  private static String hash(String id) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 4);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JVM has SHA-256", e);
    }
  }
}
