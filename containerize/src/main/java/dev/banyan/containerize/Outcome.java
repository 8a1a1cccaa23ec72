package dev.banyan.containerize;

import dev.banyan.containerize.image.Digests;
import dev.banyan.containerize.plan.ImagePlan;
import dev.banyan.grammars.source.Problem;
import java.util.List;

/** What came of it. */
public sealed interface Outcome {

    /** A plan, and nothing was written but the cache. */
    record Planned(ImagePlan plan, List<Problem> notices) implements Outcome {

        public Planned {
            notices = List.copyOf(notices);
        }
    }

    /** The image is where it was wanted. */
    record Built(ImagePlan plan, Digests digests, List<Problem> notices) implements Outcome {

        public Built {
            notices = List.copyOf(notices);
        }
    }

    /** There is no image, and nothing was left where it was wanted. */
    record Refused(Problem problem) implements Outcome {}
}
