/**
 * Measures how much of an idea a prompt keeps. Shares no code with the locks that keep it: what is expected comes from
 * labels that people wrote, and it is looked for with this package's own few rules.
 */
@NullMarked
package dev.seedling.promptcraft.evaluation;

import org.jspecify.annotations.NullMarked;
