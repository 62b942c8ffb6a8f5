"""The experiment screen: plan, do, check, act."""
