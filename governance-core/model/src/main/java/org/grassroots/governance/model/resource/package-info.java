/**
 * What can help (资源清单): venues, funds, people, goods and services, with booking, stock and lending.
 *
 * <p>Rules: at no moment more is booked than there is; nothing falls below zero; who waits is
 * served in the order of asking; kinds and limits are data.
 */
@NullMarked
package org.grassroots.governance.model.resource;

import org.jspecify.annotations.NullMarked;
