/** The access port: who may do and see what, for which purpose. Denied unless a policy allows. */
@NullMarked
package org.grassroots.governance.spi.access;

import org.jspecify.annotations.NullMarked;
