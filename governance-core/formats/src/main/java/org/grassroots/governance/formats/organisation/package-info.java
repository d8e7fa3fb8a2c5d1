/**
 * Organisations, their members and holders of posts, and enterprises, as tables.
 *
 * <p>Rules: all bad rows of all files are listed together and nothing is taken; columns nobody
 * knows are left alone; cells may have blanks around them.
 */
@NullMarked
package org.grassroots.governance.formats.organisation;

import org.jspecify.annotations.NullMarked;
