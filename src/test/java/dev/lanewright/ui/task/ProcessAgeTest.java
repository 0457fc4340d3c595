package dev.lanewright.ui.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The process's age against that of its virtual machine, which begins a moment later. */
class ProcessAgeTest {
  @Test
  void isThatOfTheVirtualMachineAndALittle() {
    Duration machine = Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime());
    Duration process = ProcessAge.now();
    assertThat(process).isGreaterThan(machine.minusMillis(100));
    assertThat(process).isLessThan(machine.plusSeconds(30));
  }
}
