"""The trained classifier, told one message at a time."""

import numpy as np
from rasa.nlu.classifiers.logistic_regression_classifier import LogisticRegressionClassifier
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message
from scipy.sparse import csr_matrix


class KnownClassifier(LogisticRegressionClassifier):
    """Classifies as the loaded one does, without copying all its weights for each message."""

    def __init__(self, loaded: LogisticRegressionClassifier) -> None:
        vars(self).update(vars(loaded))
        # The weights are turned over for a product: stored that way they need no copy.
        self.clf.coef_ = np.asfortranarray(self.clf.coef_)

    def _create_X(self, messages: "list[Message]") -> csr_matrix:  # noqa: N802
        if len(messages) == 1 and messages[0].get_dense_features(TEXT)[1] is None:
            return csr_matrix(messages[0].get_sparse_features(TEXT)[1].features)
        return super()._create_X(messages)
