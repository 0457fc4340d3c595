package dev.lanewright.ui.tune.edit;

import dev.lanewright.policy.Policy;
import dev.lanewright.policy.PolicyCheck;
import dev.lanewright.policy.Tier;
import dev.lanewright.policy.TierEdits;
import dev.lanewright.ui.part.Parts;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.scene.control.Button;

/** The ladder: 2 to 6 tiers, cheapest first, and the tier taken when no stage decides. */
final class TiersForm extends Form<Policy> {
  private final EditContext context;
  private Policy policy;
  private Policy wanted;
  private String lastEdit = "tiers";

  TiersForm(EditContext context, String id, Policy policy) {
    super(id);
    this.context = context;
    this.policy = policy;
    this.wanted = policy;
    setSpacing(10);
    draw();
  }

  /** What the last change was, as undo shows it. */
  String lastEdit() {
    return lastEdit;
  }

  private void edit(String name, UnaryOperator<Policy> change) {
    lastEdit = name;
    wanted = change.apply(policy);
    if (PolicyCheck.problems(wanted).isEmpty()) {
      policy = wanted;
    }
    changed();
  }

  private void draw() {
    getChildren().clear();
    for (int i = 0; i < policy.tiers().size(); i++) {
      getChildren().add(new TierRow(context, policy, i, this::edit));
    }
    Button add = Parts.button("tier-add", "+ Add a tier", this::add, "quiet");
    add.setDisable(policy.tiers().size() >= Policy.MAX_TIERS);
    getChildren()
        .addAll(
            add,
            Parts.label("When no stage decides", "section"),
            TierChoice.of(
                context,
                "default-tier",
                "Tier when no stage decides",
                policy.defaultTier(),
                t -> edit("default " + policy.defaultTier() + " → " + t, p -> p.withDefault(t))));
  }

  /** A new highest tier: with the recorded model that no tier has yet, where there is one. */
  private void add() {
    List<String> used = policy.tiers().stream().map(Tier::model).toList();
    String model =
        context.models().stream()
            .filter(m -> !used.contains(m))
            .findFirst()
            .orElse(policy.tiers().getLast().model());
    int at = policy.tiers().size();
    String name = freeName();
    edit("add tier " + name, p -> TierEdits.add(p, at, Tier.of(name, model)));
  }

  private String freeName() {
    for (int i = policy.tiers().size() + 1; ; i++) {
      String name = "tier" + i;
      if (policy.tierIndex(name) < 0) {
        return name;
      }
    }
  }

  @Override
  public Policy value() {
    return wanted;
  }
}
