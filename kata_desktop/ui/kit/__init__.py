"""The parts every screen is built from, so that each looks and answers in one way."""
