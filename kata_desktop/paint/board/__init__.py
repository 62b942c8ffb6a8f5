"""The board as a picture: plain values in finished words, the same for wall, desk and paper."""
