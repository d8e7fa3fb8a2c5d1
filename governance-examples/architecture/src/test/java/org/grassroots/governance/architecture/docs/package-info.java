/**
 * The guide is checked like code: snippets are cut from sources that compile, links lead somewhere,
 * every error code has its heading.
 */
@NullMarked
package org.grassroots.governance.architecture.docs;

import org.jspecify.annotations.NullMarked;
