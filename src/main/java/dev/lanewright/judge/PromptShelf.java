package dev.lanewright.judge;

import dev.lanewright.store.Prompts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The prompts of a workspace: the built-in ones, and what was edited here. */
public final class PromptShelf {
  private final Prompts prompts;

  /** Prompts of the workspace. */
  public PromptShelf(Prompts prompts) {
    this.prompts = prompts;
  }

  /** Every version, newest first by name; the built-in ones last. */
  public List<JudgePrompt> list() {
    var all = new ArrayList<JudgePrompt>();
    prompts.list().forEach(k -> all.add(prompt(k)));
    all.addAll(BuiltInPrompts.all());
    return all;
  }

  /** The newest version of the usual prompt of a kind. */
  public JudgePrompt newest(JudgeKind kind) {
    return find(kind.word()).orElseGet(() -> BuiltInPrompts.of(kind));
  }

  /** A prompt written {@code NAME} (its newest version) or {@code NAME@VERSION}. */
  public Optional<JudgePrompt> find(String written) {
    int at = written.lastIndexOf('@');
    String name = at > 0 ? written.substring(0, at) : written;
    int version = at > 0 ? number(written.substring(at + 1)) : 0;
    Prompts.Kept kept = version < 0 ? null : prompts.get(name, version);
    if (kept != null) {
      return Optional.of(prompt(kept));
    }
    return BuiltInPrompts.all().stream()
        .filter(p -> p.name().equals(name) && (version == 0 || version == p.version()))
        .findFirst();
  }

  /**
   * Keeps an edited prompt as a new version of its name; the one there is where nothing changed.
   *
   * @throws IllegalArgumentException when its text lacks a place; says which
   */
  public JudgePrompt keep(JudgePrompt edited) {
    if (!edited.problem().isEmpty()) {
      throw new IllegalArgumentException(edited.problem());
    }
    JudgePrompt newest = find(edited.name()).orElse(null);
    if (newest != null && newest.kind() != edited.kind()) {
      throw new IllegalArgumentException(
          "There is a prompt \"%s\" of kind %s: give this one another name."
              .formatted(edited.name(), newest.kind().word()));
    }
    if (newest != null
        && newest.system().equals(edited.system())
        && newest.template().equals(edited.template())) {
      return newest;
    }
    boolean builtIn = BuiltInPrompts.all().stream().anyMatch(p -> p.name().equals(edited.name()));
    int version =
        prompts.add(
            edited.kind().word(),
            edited.name(),
            edited.system(),
            edited.template(),
            builtIn ? 1 : 0);
    return new JudgePrompt(
        edited.kind(), edited.name(), version, edited.system(), edited.template());
  }

  private static JudgePrompt prompt(Prompts.Kept k) {
    JudgeKind kind = JudgeKind.PAIRWISE;
    for (JudgeKind known : JudgeKind.values()) {
      kind = known.word().equals(k.kind()) ? known : kind;
    }
    return new JudgePrompt(kind, k.name(), k.version(), k.system(), k.template());
  }

  private static int number(String text) {
    return text.matches("[1-9]\\d{0,6}") ? Integer.parseInt(text) : -1;
  }
}
