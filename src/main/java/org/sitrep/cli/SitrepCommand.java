package org.sitrep.cli;

/** The command. */
public final class SitrepCommand {
  private SitrepCommand() {}

  public static void main(String[] args) {}
}
