package app;

import javax.batch.api.Batchlet;

class JakartaBatch {
}
