package dev.lanewright.ui.review;

import dev.lanewright.evalset.Preference;
import dev.lanewright.ui.command.Command;
import dev.lanewright.ui.command.Commands;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The keys of the review screen. They are there while the screen is in view and gone otherwise, so
 * that no letter pressed elsewhere decides on anything.
 */
final class ReviewCommands {
  private static final String GROUP = "Review";
  private static final double PAGE = 0.85;

  private final Commands commands;
  private final ReviewViewModel model;
  private final ItemPane item;
  private final List<String> added = new ArrayList<>();

  ReviewCommands(Commands commands, ReviewViewModel model, ItemPane item) {
    this.commands = commands;
    this.model = model;
    this.item = item;
  }

  void add() {
    remove();
    for (Preference p : Outcomes.ALL) {
      add(
          "review-key-" + Outcomes.id(p),
          Outcomes.words(p),
          Outcomes.key(p),
          () -> model.decide(p));
    }
    add("review-confirm", "Confirm and go on", "Enter", model::confirm);
    add("review-skip", "Skip", "S", model::skip);
    add("review-note", "Write a note", "N", item::writeNote);
    add("review-undo", "Take the last decision back", "U", model::undo);
    add("review-next", "Next item", "J", () -> model.step(1)).also("Down", "Right");
    add("review-previous", "Previous item", "K", () -> model.step(-1)).also("Up", "Left");
    add("review-category-next", "Only the next category", "F", () -> model.stepCategory(1));
    add(
        "review-category-previous",
        "Only the category before",
        "Shift+F",
        () -> model.stepCategory(-1));
    add("review-page-down", "Read on", "Space", () -> item.page(PAGE)).also("Page_Down");
    add("review-page-up", "Read back", "Shift+Space", () -> item.page(-PAGE)).also("Page_Up");
  }

  /** A command that has no key. */
  void add(String id, String title, Runnable action) {
    add(id, title, null, action);
  }

  private Command add(String id, String title, @Nullable String keys, Runnable action) {
    added.add(id);
    return commands.add(new Command(id, GROUP, title, keys, action));
  }

  void remove() {
    added.forEach(commands::remove);
    added.clear();
  }
}
