import ArgumentParser
import Commands

Termwise.main()
