package dev.lanewright.ui.tune.edit;

import dev.lanewright.policy.Clusters;
import dev.lanewright.policy.Source;
import dev.lanewright.policy.Stage;
import dev.lanewright.ui.part.Parts;

/** Which clustering is read, and the pass rate that a tier must reach. */
final class ClustersForm extends Form<Stage> {
  private final FieldNameField name;
  private final ShareControl least;

  ClustersForm(EditContext context, String id, Clusters stage) {
    super(id);
    setSpacing(10);
    name =
        new FieldNameField(
            id("name"),
            "Trained clustering",
            stage.clustering(),
            context.trained(Source.Kind.CLUSTERS),
            this::changed);
    least =
        new ShareControl(
            id("pass-rate"), "Least pass rate in the cluster", stage.passRate(), this::changed);
    getChildren().addAll(name, Parts.label("Least pass rate", "section"), least);
  }

  @Override
  Stage value() {
    return new Clusters(name.value(), least.value());
  }
}
