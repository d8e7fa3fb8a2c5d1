/** Region packs of China. */
@NullMarked
package org.grassroots.governance.region.cn;

import org.jspecify.annotations.NullMarked;
