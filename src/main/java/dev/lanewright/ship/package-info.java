/** What leaves the workbench: policy files and portable routers. */
@NullMarked
package dev.lanewright.ship;

import org.jspecify.annotations.NullMarked;
