/**
 * Getting model files and knowing which are here: the Hugging Face hub's listing of a repository, downloads that resume
 * and are checked against SHA-256, and the shelf of models that lie in a folder.
 */
@NullMarked
package dev.seedling.diffusion.hub;

import org.jspecify.annotations.NullMarked;
