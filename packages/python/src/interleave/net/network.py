"""What can be reached in this program."""

from .chance import Chances


class Network:
    def __init__(self):
        self.begin(0)

    def begin(self, seed):
        """Nothing is there yet, and chance begins anew."""
        self.chances = Chances(seed)
        # By URL, or by what stands before the `*` at a URL's end: what was declared there.
        self.pages = {}
        self.beginnings = {}
        # By host and port.
        self.servers = {}


network = Network()


def seed(number):
    """Another seed is another run: other latencies, other failures. In the page the run's own seed is used."""
    network.chances = Chances(number)
