"""The five-questions card on screen, where there is no board."""
