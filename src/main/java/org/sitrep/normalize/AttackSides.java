package org.sitrep.normalize;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sitrep.normalize.DroneFacts.Cue;
import org.sitrep.normalize.DroneFacts.Phrase;

/**
 * Whose attack a sentence speaks of, whether or not it counts drones.
 *
 * @param facts what the sentence says
 * @param sides whose drones it counts
 * @param adversaries who fights whom in the document
 */
record AttackSides(DroneFacts facts, DroneSides sides, Adversaries adversaries) {

  private static final Set<String> DEFENDS = Set.of("DOWNED", "LOST");
  private static final Pattern LOSSES = Pattern.compile("(?i)\\blosses\\b");

  /** Ukraine carried out a "massive" drone attack, Russia launched 20 missiles. */
  private static final Pattern ATTACKS =
      Pattern.compile(
          "(?is)(?:[’']s?)?\\s+(?:(?!in\\b|of\\b|on\\b|after\\b|and\\b|that\\b|said\\b|says\\b|by\\b|was\\b|were\\b|came\\b|under\\b|faced\\b|suffered\\b|reports?\\b|during\\b|amid\\b|against\\b)[\\w“”\"-]+\\s+){0,6}?"
              + "(?:attack|raid|assault|barrage|onslaught|bombardment|strike|attacked|launched|fired|struck)(?:e?s)?\\b");

  /** Russian drones, Kyiv's kamikaze drones. */
  private static final Pattern OF_ITS_OWN =
      Pattern.compile(
          "(?:[’']s)?\\s+(?:(?:government|army|military|kamikaze|attack|strike|naval|sea|FPV|long-range|Shahed(?:-type)?|explosive|reconnaissance|suicide)\\s+){0,2}(?:drones?|UAVs?|quadcopters?|Shaheds)\\b");

  /** Ukraine faced, Poland has come under. */
  private static final Pattern SUFFERS =
      Pattern.compile(
          "\\s+(?:(?:has|had|have|is|was|again|also)\\s+){0,2}(?:faced|faces|facing|endured|endures|withstood|weathered|suffered|repelled|fended off|(?:came|come|comes) under)\\b");

  private static final Pattern DEFENCE =
      Pattern.compile(
          "(?:[’']s)?\\s+(?:air[- ]defen[cs]es?|air[- ]defen[cs]e (?:units?|forces?|crews?|troops)|gunners|defenders|mobile fire)\\b");
  private static final Pattern NOT_COMMENTED =
      Pattern.compile(
          "(?:[’']s\\s\\w+)?\\s+(?:has|have|had|did|made|gave|offered|does)\\s+(?:not|no)\\s+(?:\\w+\\s+){0,2}?comment");
  private static final Pattern NO_COMMENT =
      Pattern.compile(
          "(?is).*\\bno\\s+(?:\\w+\\s+){0,2}comment\\s+(?:from|by)\\s+(?:\\w+\\s+in\\s+)?");

  /** Whose drones those of a list are, by the line above it: who launched, lost or faced them. */
  @Nullable String launcherOfAll() {
    String launcher = new DroneLaunchers(facts, adversaries).behind(0);
    if (launcher != null) {
      return launcher;
    }
    if (LOSSES.matcher(facts.text()).find()) {
      return sides.only();
    }
    return attacker();
  }

  /** Who attacks in the sentence, which counts no drones itself, or null. */
  @Nullable String attacker() {
    for (Cue side : facts.sides()) {
      if (isBefore(ATTACKS, side) && !sides.isTarget(side)) {
        return side.value();
      }
    }
    for (Cue side : facts.sides()) {
      if (isBefore(OF_ITS_OWN, side)) {
        return side.value();
      }
    }
    for (Cue side : facts.sides()) {
      if (isSilent(side)) {
        return side.value();
      }
    }
    String headed = adversaries.of(sides.headed());
    if (headed != null) {
      return headed;
    }
    for (Cue verb : facts.verbs(DEFENDS)) {
      boolean passive = sides.isPassive(verb);
      String defender = passive ? sides.agent(verb.end()) : sides.sideBefore(verb.begin());
      String adversary = adversaries.of(defender);
      if (adversary != null) {
        return adversary;
      }
    }
    String attacker = sides.attackerOf(facts.text().length(), facts.text().length());
    return attacker != null ? attacker : adversaries.of(defender());
  }

  /** Kyiv in Kyiv's air defences were overwhelmed, Ukraine in Ukraine faced a wave. */
  private @Nullable String defender() {
    for (Cue side : facts.sides()) {
      if (isBefore(DEFENCE, side) || isBefore(SUFFERS, side)) {
        return side.value();
      }
    }
    return null;
  }

  private boolean isBefore(Pattern words, Cue side) {
    return words.matcher(facts.text()).region(side.end(), facts.text().length()).lookingAt();
  }

  /** Whether a side is said to have nothing to say: Kyiv has not commented. */
  private boolean isSilent(Cue side) {
    String text = facts.text();
    return text.contains("comment")
        && (NOT_COMMENTED.matcher(text).region(side.end(), text.length()).lookingAt()
            || NO_COMMENT.matcher(text.substring(0, side.begin())).matches());
  }

  /** Moscow in Moscow's biggest number of drones, or Ukrainian in a 60-drone Ukrainian raid. */
  @Nullable String owner(Phrase count) {
    for (Cue side : facts.sides()) {
      boolean possesses =
          side.end() <= count.begin()
              && (facts.text().startsWith("'s", side.end())
                  || facts.text().startsWith("’s", side.end()));
      boolean attacks = side.begin() == count.end() + 1;
      if ((possesses || attacks) && !sides.isTarget(side)) {
        return side.value();
      }
    }
    return null;
  }
}
