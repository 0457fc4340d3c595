package dev.lanewright.ship.gate;

import dev.lanewright.engine.Arm;
import dev.lanewright.engine.Figures;
import dev.lanewright.engine.Run;
import dev.lanewright.engine.gate.Certificate;
import dev.lanewright.engine.gate.GateTests;
import dev.lanewright.engine.gate.Savings;
import org.jspecify.annotations.Nullable;

/** What goals, checks and words are made from. */
record Facts(
    GateInput in,
    Run run,
    Arm arm,
    GateTests tests,
    Savings savings,
    Figures figures,
    Certificate certificate,
    Evidence evidence,
    @Nullable NestedPairs nested) {}
