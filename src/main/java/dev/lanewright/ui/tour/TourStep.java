package dev.lanewright.ui.tour;

import java.util.List;

/**
 * A place to look at.
 *
 * @param screen id of the screen it is on
 * @param target selector of the node
 * @param title short
 * @param text what it is for and what can be done
 */
public record TourStep(String screen, String target, String title, String text) {
  /** The tour of the sample project. */
  public static List<TourStep> all() {
    return List.of(
        new TourStep(
            "tune",
            "#frontier",
            "Cost against quality",
            "Every place on this chart is a way to route. Up is better, left is cheaper. The blue"
                + " point is the policy in hand, the curve is where it goes as a threshold moves,"
                + " the diamonds are single models."),
        new TourStep(
            "tune",
            "#distribution",
            "Drag a threshold",
            "Each request has a score. Take a pill and drag it: requests right of it go to the"
                + " dearer model. Every figure follows under the pointer; let go for one undo"
                + " entry, Esc to give it up. Arrow keys work too."),
        new TourStep(
            "tune",
            "#stages",
            "The policy, stage by stage",
            "Guards, rules, the intent table and the score decide in this order. Drag an intent"
                + " from lane to lane; a pencil opens a stage's form; drag a card by its head to"
                + " another place."),
        new TourStep(
            "tune",
            "#categories",
            "Where it wins and loses",
            "One row per category, with its interval. Click one to look at it alone; below stand"
                + " the very requests that your edit moved."),
        new TourStep(
            "tune",
            "#look-here",
            "Look here",
            "The worst loss that is larger than its interval, the stage behind it, and its"
                + " samples."),
        new TourStep(
            "data",
            "#samples",
            "Your own data",
            "Drop CSV, JSON, JSONL or Parquet files anywhere on the window to import them. Ctrl or"
                + " Command with Shift and P finds every command; ? shows all keys."));
  }
}
