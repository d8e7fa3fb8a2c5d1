/**
 * The {@code gov} command: the root, what all commands share, one package per family of commands.
 *
 * <p>Rules: exit codes are 0 done, 1 input refused or findings, 2 usage, 3 a plug-in or the store
 * failed; data goes to files or standard output, talk to standard error; both are UTF-8 whatever
 * the locale.
 */
@NullMarked
package org.grassroots.governance.cli;

import org.jspecify.annotations.NullMarked;
